import { readFile } from "node:fs/promises";
import { repository } from "../../../scripts/bootstrap/repository.js";
import { run } from "../../../scripts/bootstrap/run.js";

const command = "node_modules/vite/bin/vite.js build --config=test/browser/embedding/pages/vite.config.ts";

/** Builds the pages that frameworks make. @returns the script of each, with its framework */
export async function bundled(): Promise<Record<"react" | "vue", string>> {
  const { code, output } = await run(process.execPath, [...command.split(" "), "--logLevel=warn"]);
  if (code !== 0) throw new Error(output);
  const [react, vue] = await Promise.all(
    ["react", "vue"].map((name) => readFile(`${repository}.cache/pages/${name}.js`, "utf8")),
  );
  return { react: react ?? "", vue: vue ?? "" };
}
