import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { compileScript, parse } from "vue/compiler-sfc";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the project of such a page does with its components, and says of the elements: that they are none. */
const vue: Plugin = {
  name: "vue",
  transform(source, id) {
    if (!id.endsWith(".vue")) return null;
    const isCustomElement = (tag: string) => tag.startsWith("palabre-");
    const { descriptor } = parse(source, { filename: id, templateParseOptions: { isCustomElement } });
    const { content } = compileScript(descriptor, { id, inlineTemplate: true });
    return { code: content, moduleType: "js" };
  },
};

/** Pages that frameworks make, each its own script with the framework in it. */
export default defineConfig({
  root: here("."),
  plugins: [vue],
  define: {
    // frameworks tell of mistakes only where things are developed
    "process.env.NODE_ENV": JSON.stringify("development"),
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  build: {
    outDir: here("../../../../.cache/pages"),
    emptyOutDir: true,
    minify: false,
    lib: {
      entry: { react: here("react-page.tsx"), vue: here("vue-page.ts") },
      formats: ["es"],
      fileName: (_, name) => `${name}.js`,
    },
  },
});
