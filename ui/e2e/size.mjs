// What the window weighs: JavaScript and CSS of `dist`, compressed, without the messages. Fails above the budget.

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 60_000;
const folder = new URL("../dist/assets/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /\.(js|css)$/.test(name) && !name.startsWith("messages"))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length }));
const sum = files.reduce((total, file) => total + file.bytes, 0);

for (const { name, bytes } of files) console.log(`${String(bytes).padStart(7)}  ${name}`);
console.log(`${String(sum).padStart(7)}  of ${BUDGET}`);
process.exitCode = sum <= BUDGET ? 0 : 1;
