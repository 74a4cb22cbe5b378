import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";
import { languageParts } from "./language-parts.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The style of the discussion that the API writes as HTML: the embed's own, for what stands in the page instead of in a shadow. Where
 * the embed takes over, nothing changes its looks.
 */
const fragmentStyle: Plugin = {
  name: "fragment-style",
  async generateBundle() {
    const [reading, print, fragment] = await Promise.all(
      ["reading", "print", "fragment"].map((name) => readFile(here(`reading/${name}.css`), "utf8")),
    );
    const scoped = `${reading}${print}`
      .replaceAll(/:host\(([^)]*)\)/g, ":scope$1")
      .replaceAll(":host", ":scope");
    // the page has classes of its own
    const named = `${scoped}${fragment}`.replaceAll(/\.(?=[a-z])/g, ".palabre-");
    const source = `@scope (.palabre) {\n${named}}\n`;
    this.emitFile({ type: "asset", fileName: "fragment.css", source });
  },
};

/** The elements’ types, as developers take them. Compressed, the server would send them as a film, by their name. */
const types: Plugin = {
  name: "types",
  async generateBundle() {
    const source = await readFile(here("palabre.d.ts"), "utf8");
    this.emitFile({ type: "asset", fileName: "palabre.d.ts", source });
  },
};

/** The script of the page on which developers try the elements. It has nothing of theirs. */
const workbench: Plugin = {
  name: "workbench",
  buildStart() {
    this.emitFile({ type: "chunk", id: here("workbench/workbench.ts"), fileName: "demo/elements.js" });
  },
};

/** Terser finds one byte in a hundred that the bundler’s own minifier leaves. Long runs of commas are shorter, but compress worse. */
const minified: Plugin = {
  name: "minified",
  async renderChunk(code) {
    const { code: smaller } = await minify(code, { module: true, compress: { passes: 3, sequences: 2 } });
    return smaller ? { code: smaller, map: null } : null;
  },
};

/** Puts each file beside itself as small as it gets, so that the server has nothing to do but to send it. */
const compressed: Plugin = {
  name: "compressed",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const { fileName } = chunk;
      const code = chunk.type === "chunk" ? chunk.code : chunk.source;
      const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      this.emitFile({
        type: "asset",
        fileName: `${fileName}.br`,
        source: brotliCompressSync(code, { params: quality }),
      });
      this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(code, { level: 9 }) });
    }
  },
};

/**
 * `embed.js` keeps its name for ever and is next to nothing; what it imports is named by its content, so that it can be kept for
 * a year. Publishers add `?v=2` to addresses: were the code in `embed.js` itself, the later parts would load it a second time.
 */
export default defineConfig({
  root: here("."),
  base: "./",
  define: {
    "process.env.NODE_ENV": JSON.stringify("production"),
    "window.__PREACT_SIGNALS_DEVTOOLS__": "false",
  },
  plugins: [languageParts, workbench, fragmentStyle, minified, compressed, types],
  resolve: {
    alias: {
      "#contract": here("../../libs/contract/index.ts"),
      "#discussion": here("../../libs/discussion"),
      // what engine.io-client brings along for those who don't name their transports, as `openSocket` does
      "./transports/index.js": "data:text/javascript,export const transports = {};",
      // binary messages, of which none is sent here
      "./is-binary.js":
        "data:text/javascript,export const isBinary = () => false; export const hasBinary = isBinary;",
      "./binary.js":
        "data:text/javascript,export const deconstructPacket = () => {}; export const reconstructPacket = () => {};",
      "./contrib/base64-arraybuffer.js": "data:text/javascript,export const decode = () => {};",
    },
  },
  build: {
    outDir: here("../../dist/embed"),
    emptyOutDir: true,
    manifest: true,
    // as a library: parts come by plain `import()`, without Vite's preloader, which is for whole pages
    lib: { entry: here("embed.ts"), formats: ["es"], fileName: () => "embed.js" },
    target: "es2022",
    // the first that know colours made from the text's own, which is what everything is drawn with
    cssTarget: ["chrome123", "firefox128", "safari18"],
    rolldownOptions: {
      // the transports that nobody uses would stay for what they try out as they are loaded
      treeshake: { moduleSideEffects: (id) => !id.includes("/engine.io-client/") },
      output: {
        minify: true,
        comments: { annotation: false, jsdoc: false, legal: true },
        // each part names others, and their own names would be one byte in a hundred of what readers load
        chunkFileNames: "assets/[hash:7].js",
        codeSplitting: {
          groups: [
            {
              name: "core",
              tags: ["$initial"],
              test: (id) => !/\/apps\/embed\/(embed\.ts|workbench\/.*)$/.test(id),
            },
          ],
        },
      },
    },
  },
});
