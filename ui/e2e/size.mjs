// What the window weighs: JavaScript and CSS of `dist`, compressed, without the messages. Fails when the first page
// needs more than its budget, or all together, with what is fetched behind it, more than theirs. The messages are counted apart: a
// window fetches one language of them.

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 60_000;
const WHOLE = 130_000;
const folder = new URL("../dist/assets/", import.meta.url);
const all = readdirSync(folder)
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => ({ name, later: /^(rare|engine)/.test(name), bytes: gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length }));
const isMessages = ({ name }) => name.startsWith("messages");
const files = all.filter((file) => !isMessages(file));
const sum = (some) => some.reduce((total, file) => total + file.bytes, 0);
const first = sum(files.filter((file) => !file.later));

for (const { name, bytes } of files) console.log(`${String(bytes).padStart(7)}  ${name}`);
console.log(`${String(first).padStart(7)}  for the first page, of ${BUDGET}`);
console.log(`${String(sum(files)).padStart(7)}  with what comes after it, of ${WHOLE}`);
console.log("\nMessages, one file for each language:");
for (const { name, bytes } of all.filter(isMessages)) console.log(`${String(bytes).padStart(7)}  ${name}`);
process.exitCode = first <= BUDGET && sum(files) <= WHOLE ? 0 : 1;
