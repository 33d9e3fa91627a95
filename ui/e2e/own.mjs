// A `dailyctl serve` of a test's own, with a library of its own, which is gone when the test ends.
//
// DAILYCTL names the program; without it the development build is taken, and `hasDaily` says whether there is one.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const program = process.env.DAILYCTL ?? fileURLToPath(new URL("../../target/debug/dailyctl", import.meta.url));
const ui = process.env.DAILY_UI ?? fileURLToPath(new URL("../dist", import.meta.url));

export const hasDaily = () => existsSync(program);

/** Starts it in `profile`, or in a new one, and answers its address and how to stop it. */
export async function startDaily({ profile = null, stoppedAt = null } = {}) {
  const folder = profile ?? (await mkdtemp(`${tmpdir()}/london-daily-`));
  const clock = stoppedAt === null ? [] : ["--stopped-at", String(stoppedAt)];
  const host = spawn(program, ["--profile", folder, "serve", "--no-background", "--ui", ui, ...clock], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  host.stderr.on("data", (bytes) => (said.err += bytes));
  const ended = new Promise((done) => host.on("exit", done));
  const address = await new Promise((done, refused) => {
    host.stdout.on("data", (bytes) => {
      said.out += bytes;
      const found = /http:\/\/\S+/.exec(said.out);
      if (found !== null) done(found[0]);
    });
    host.on("error", refused);
    host.on("exit", () => refused(new Error(`dailyctl serve gave no address: ${said.err}`)));
  });
  return {
    address,
    async stop() {
      host.kill("SIGTERM");
      await ended;
      if (profile === null) await rm(folder, { recursive: true, force: true });
    },
  };
}
