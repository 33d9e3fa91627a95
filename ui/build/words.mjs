// Writes the type of `text`, as ftl/en.ftl has it: `npm run words`.
import { createServer } from "vite";
import { writeFileSync } from "node:fs";

const vite = await createServer({ configFile: false, server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
const { read, sourceOf, typesOf } = await vite.ssrLoadModule("/build/ftl.ts");
writeFileSync(new URL("../src/text/words.gen.ts", import.meta.url), typesOf(read(sourceOf("en"), "en")));
await vite.close();
