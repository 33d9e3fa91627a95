import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // Relative addresses: the same files are served by the shell's own scheme and by a loopback host.
  base: "./",
  build: {
    target: "safari16",
    // The window's content security policy lets no script stand in the page.
    modulePreload: false,
    // One style sheet: it compresses better than its parts, and no part waits for its own.
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    // The messages stand apart: they do not count in the budget, and other languages will stand beside them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "messages", test: /src\/text\/en/ },
            { name: "window", test: /src\/(parts|state|text|backend)\/|node_modules|svelte/, tags: ["$initial"] },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
