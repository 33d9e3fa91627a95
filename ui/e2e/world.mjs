// A world of its own for a browser test: `dailyctl serve` on an empty library, servers on the loopback that it may fetch from, and a
// speech server that says nothing. DAILYCTL names the program.

import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Starts it all; `pages` are paths with what a server answers: `{ type, body, headers?, answer? }`. With `background` the engine also does
 * what it does by itself.
 */
export async function startWorld(pages, { background = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "daily-"));
  const runtime = join(folder, "runtime");
  mkdirSync(join(runtime, "speech-dispatcher"), { recursive: true });
  const asked = [];
  const web = createHttp((request, response) => {
    const page = pages[new URL(request.url ?? "/", "http://host").pathname];
    asked.push(request.url);
    if (page === undefined) response.writeHead(404).end();
    else if (page.answer !== undefined) page.answer(request, response);
    else response.writeHead(200, { "content-type": page.type, ...page.headers }).end(page.body);
  });
  await new Promise((ready) => web.listen(0, "127.0.0.1", ready));
  const voice = await startVoice(join(runtime, "speech-dispatcher/speechd.sock"));
  const world = { folder, asked, voice, web: `http://127.0.0.1:${web.address().port}`, opened: [], host: null, address: "" };

  world.start = async (more = []) => {
    world.host = spawn(process.env.DAILYCTL ?? "target/debug/dailyctl", ["serve", ...(background ? [] : ["--no-background"]), "--notices", ...more], {
      cwd: new URL("../..", import.meta.url),
      env: { ...process.env, LONDON_DAILY_PROFILE: join(folder, "profile"), LONDON_DAILY_ALLOW_PRIVATE_NETWORK: "1", XDG_RUNTIME_DIR: runtime },
      stdio: ["ignore", "pipe", "pipe"],
    });
    createInterface({ input: world.host.stderr }).on("line", (line) => {
      if (line.startsWith('{"open"')) world.opened.push(JSON.parse(line).open);
    });
    world.address = await new Promise((found, failed) => {
      createInterface({ input: world.host.stdout }).on("line", (line) => found(/http:\/\/\S+/.exec(line)?.[0] ?? ""));
      world.host.on("exit", (status) => failed(new Error(`dailyctl serve ended with ${status}`)));
    });
  };
  /** Makes a call, as the window does. */
  world.call = async (name, args) => {
    const url = new URL(world.address);
    const answer = await fetch(new URL(`/call/${name}`, url), { method: "POST", headers: { "content-type": "application/json", "x-daily-token": url.searchParams.get("token") }, body: JSON.stringify(args) });
    const result = await answer.json();
    if (!answer.ok) throw new Error(`${name}: ${result.message}`);
    return result;
  };
  world.halt = () =>
    new Promise((done) => {
      world.host.removeAllListeners("exit").on("exit", done);
      world.host.kill("SIGTERM");
    });
  /** Cuts the network: nobody answers any more. */
  world.cut = () => {
    web.closeAllConnections();
    web.close();
  };
  world.stop = async () => {
    await world.halt();
    voice.close();
    web.closeAllConnections();
    web.close();
    rmSync(folder, { recursive: true, force: true });
  };
  await world.start();
  return world;
}

/** A speech server that ends a text when it is told to. */
async function startVoice(path) {
  const voice = { said: [], commands: [], socket: null, number: 0, silent: false };
  const server = createSocket((socket) => {
    voice.socket = socket;
    let text = null;
    createInterface({ input: socket }).on("line", (line) => {
      if (text !== null) {
        if (line !== ".") text.push(line);
        else {
          voice.number++;
          voice.said.push({ number: voice.number, text: text.join("\n") });
          text = null;
          socket.write(`225-${voice.number}\r\n225 OK MESSAGE QUEUED\r\n`);
        }
        return;
      }
      voice.commands.push(line);
      if (line === "SPEAK") text = [];
      if (line.startsWith("CANCEL")) voice.said = [];
      if (line === "LIST OUTPUT_MODULES") socket.write("250-espeak-ng\r\n250 OK MODULE LIST SENT\r\n");
      else if (line.startsWith("LIST")) socket.write("249-Ada\ten\tnone\r\n249-Grace\ten-GB\tnone\r\n249-Anna\tde\tnone\r\n249 OK VOICE LIST SENT\r\n");
      else socket.write(line === "SPEAK" ? "230 OK RECEIVING DATA\r\n" : "208 OK SET\r\n");
    });
    socket.on("error", () => {});
  });
  const event = (code, word, number) => voice.socket.write(`${code}-${number}\r\n${code}-1\r\n${code} ${word}\r\n`);
  const first = async () => {
    for (let time = 0; time < 400 && voice.said.length === 0; time++) await new Promise((done) => setTimeout(done, 20));
    if (voice.said.length === 0) throw new Error("the voice was asked for nothing");
    return voice.said[0];
  };
  /** Begins what is next, and answers its text. */
  voice.begin = async () => {
    const { number, text } = await first();
    event(701, "BEGIN", number);
    return text;
  };
  /** Ends it. */
  voice.end = async () => {
    const { number } = await first();
    voice.said.shift();
    event(702, "END", number);
  };
  voice.close = () => {
    voice.socket?.destroy();
    server.close();
  };
  await new Promise((ready) => server.listen(path, ready));
  return voice;
}

/** A sound of so many seconds, as a WAV file. */
export function tone(seconds, rate = 8000) {
  const bytes = Buffer.alloc(44 + seconds * rate);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + seconds * rate, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(seconds * rate, 40);
  for (let at = 0; at < seconds * rate; at++) bytes[44 + at] = 128 + Math.round(60 * Math.sin((at * 440 * 2 * Math.PI) / rate));
  return bytes;
}

/** Silence of so many seconds, as an MP3: frames of MPEG 1, layer III (ISO 11172-3), 32 kbit/s, 44.1 kHz, mono, that hold nothing. */
export function silence(seconds) {
  const frame = Buffer.alloc(Math.floor((144 * 32_000) / 44_100));
  frame.writeUInt32BE(0xfffb10c4);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / 1152) }, () => frame));
}

/** A feed of `items`, which are XML. */
export function feed(title, items) {
  const dated = items.map((item, at) => `<item><guid>${title}-${at}</guid><pubDate>${new Date(Date.now() - at * 60_000).toUTCString()}</pubDate>${item}</item>`);
  const namespaces = 'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters"';
  return `<rss version="2.0" ${namespaces}><channel><title>${title}</title><link>https://example.org/</link>${dated.join("")}</channel></rss>`;
}

/** Runs checks, each a sentence that is true, and answers how many failed. */
export function checks() {
  const failures = [];
  return {
    failures,
    async check(sentence, act) {
      try {
        await act();
        console.log(`✓ ${sentence}`);
      } catch (thrown) {
        failures.push(sentence);
        console.error(`✗ ${sentence}\n  ${thrown.message}`);
      }
    },
  };
}

/** What goes wrong unseen in a page from now on; calls that are refused are part of the game. */
export function unseen(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && !message.text().startsWith("Failed to load resource") && complaints.push(message.text()));
  return complaints;
}

/** Says how the checks went, and ends so. */
export function conclude(failures) {
  console.log(failures.length === 0 ? "all is well" : `${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
