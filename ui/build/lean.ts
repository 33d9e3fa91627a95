// Leaves out of Svelte what only pages need that a server drew before: this window is drawn by its own script alone.
//
// Svelte asks `hydrating` wherever it could take over such a page. Here the answer never changes, so it becomes a constant, and
// the calls that do nothing else go. A version of Svelte that is built otherwise stops the build with a sentence.

import type { Plugin } from "vite";

const MODULE = "/svelte/src/internal/client/dom/hydration.js";
const DECLARED = "export let hydrating = false;";
const CHANGED = "hydrating = value;";

export function leanSvelte(): Plugin {
  return {
    name: "lean-svelte",
    apply: "build",
    // After Svelte's own compiler.
    enforce: "post",
    transform(code, id) {
      if (id.endsWith(MODULE)) {
        if (!code.includes(DECLARED) || !code.includes(CHANGED)) throw new Error("Svelte keeps `hydrating` in another form: build/lean.ts has to learn it");
        return { code: code.replace(DECLARED, "export const hydrating = false;").replace(CHANGED, ""), map: null };
      }
      if (id.endsWith(".svelte")) {
        return { code: code.replace(/^\s*\$\.(?:reset|next|hydrate_template)\((?:[\w$]+|\d*)\);$/gm, ""), map: null };
      }
      return null;
    },
  };
}
