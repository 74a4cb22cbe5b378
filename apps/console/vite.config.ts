import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The console is served by the API below /console/; all but `index.html` is named by its content and can be kept for a year. */
export default defineConfig({
  root: here("."),
  base: "/console/",
  // from their sources, so that nothing else has to be built before; parts of the contract come without the rest
  resolve: {
    alias: [
      { find: /^#contract$/, replacement: here("../../libs/contract/index.ts") },
      { find: /^#(contract|discussion)\//, replacement: here("../../libs/$1/") },
    ],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("../../dist/console"),
    emptyOutDir: true,
    target: "es2023",
    // no inline scripts and no polyfill: the page's policy allows neither, its browsers need neither
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
