import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

import { messageFiles } from "./build/ftl.ts";
import { leanSvelte } from "./build/lean.ts";

export default defineConfig({
  plugins: [messageFiles(), svelte(), svelteTesting(), leanSvelte()],
  // Relative addresses: the same files are served by the shell's own scheme and by a loopback host.
  base: "./",
  build: {
    target: "safari16",
    // The window's content security policy lets no script stand in the page.
    modulePreload: false,
    // One style sheet: it compresses better than its parts, and no part waits for its own.
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      optimization: { inlineConst: { mode: "all", pass: 3 } },
      output: {
        // The messages stand apart, one file for each language: the window fetches the one that it speaks.
        chunkFileNames: ({ facadeModuleId }) => `assets/${facadeModuleId?.endsWith(".ftl") === true ? "messages-" : ""}[name]-[hash].js`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "window", test: /src\/(parts|state|text|backend)\/|node_modules|svelte/, tags: ["$initial"] },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    // Every message in every language takes longer than the usual five seconds where other work runs beside.
    testTimeout: 60_000,
  },
});
