import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { CommentStatus, Sort } from "#contract";
import type { countProperties } from "./elements/palabre-count.js";
import type { commentsProperties } from "./elements/palabre-comments.js";
import type { PalabreCommentsElement, PalabreCountElement, PalabreSort, PalabreStatus } from "./palabre.d.ts";

const declaration = fileURLToPath(new URL("palabre.d.ts", import.meta.url));
/** Beside the declaration, where the frameworks are found, and where nothing is. */
const folders = { "with the frameworks": fileURLToPath(new URL(".", import.meta.url)), alone: "/nowhere/" };
type Place = keyof typeof folders;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
};

const dom = (script: string) => `
const element = document.createElement("palabre-comments");
${script}`;
const react = (attributes: string) => `
import { useRef } from "react";
import type { PalabreCommentsElement } from "./palabre-types.js";
export function Page() {
  const ref = useRef<PalabreCommentsElement>(null);
  return <palabre-comments site="demo" ref={ref} ${attributes} />;
}`;
const vue = (props: string) => `
import type { GlobalComponents } from "vue";
export const props: InstanceType<GlobalComponents["palabre-comments"]>["$props"] = { site: "demo", ${props} };`;

const right: [Place, string, string][] = [
  ["alone", "properties", dom(`element.story = "a"; element.sort = "top"; element.theme = null;`)],
  ["alone", "an attribute that is taken away", dom(`element.story = undefined; element.start = "near";`)],
  ["alone", "a sign-in", dom(`element.signIn = async () => (await fetch("/token")).text();`)],
  ["alone", "what is found in a page", `document.querySelector("palabre-comments")!.signIn = null;`],
  ["alone", "a count", `document.createElement("palabre-count").story = "a";`],
  [
    "alone",
    "what an event tells",
    dom(`element.addEventListener("palabre:posted", ({ detail }) => {
      const told: [string, string, string] = [detail.id, detail.story, detail.status];
      return told;
    });`),
  ],
  [
    "alone",
    "an event that is heard further up",
    `document.addEventListener("palabre:count", ({ detail: { count } }) => count.toFixed());`,
  ],
  ["with the frameworks", "React's properties", react(`story="a" sort="oldest" className="x" lang="fr"`)],
  ["with the frameworks", "React without a theme", react(`theme={undefined} signIn={null}`)],
  [
    "with the frameworks",
    "React's listeners",
    react(`onpalabre:count={({ detail }) => detail.count.toFixed()} onClick={() => undefined}`),
  ],
  [
    "with the frameworks",
    "React's count",
    `export const count = <palabre-count site="demo" story="a">?</palabre-count>;`,
  ],
  ["with the frameworks", "Vue's properties", vue(`story: "a", sort: "top", class: ["x"]`)],
  [
    "with the frameworks",
    "Vue's listeners",
    vue(`"onPalabre:ready": ({ detail }) => detail.count.toFixed()`),
  ],
];

/** What the documentation shows of React. */
const shown = /```tsx\n(.*?)```/s.exec(
  ts.sys.readFile(fileURLToPath(new URL("../../docs/embedding.md", import.meta.url))) ?? "",
)?.[1];
right.push(["with the frameworks", "the documentation's example does", shown ?? "there is none"]);

test.each(right)("%s, %s compile", (place, _, source) => {
  expect(faultsOf(place, source)).toEqual([]);
});

test.each(["alone", "with the frameworks"] as const)("%s, the declaration itself compiles", (place) => {
  expect(faultsOf(place)).toEqual([]);
});

const wrong: [Place, string, string, RegExp][] = [
  ["alone", "an order that there is not", dom(`element.sort = "best";`), /'"best"' is not assignable/],
  ["alone", "a theme that there is not", dom(`element.theme = "sepia";`), /'"sepia"' is not assignable/],
  ["alone", "a property that there is not", dom(`element.storyId = "a";`), /'storyId' does not exist/],
  ["alone", "a sign-in that gives nothing", dom(`element.signIn = async () => undefined;`), /not assignable/],
  [
    "alone",
    "what an event does not tell",
    dom(`element.addEventListener("palabre:ready", ({ detail }) => detail.id);`),
    /'id' does not exist/,
  ],
  [
    "with the frameworks",
    "React's order that there is not",
    react(`sort="best"`),
    /'"best"' is not assignable/,
  ],
  [
    "with the frameworks",
    "React's attribute that there is not",
    react(`storyId="a"`),
    /'storyId' does not exist/,
  ],
  [
    "with the frameworks",
    "React's event that there is not",
    react(`onpalabre:sent={() => undefined}`),
    /'onpalabre:sent' does not exist/,
  ],
  [
    "with the frameworks",
    "React's discussion without a site",
    `export const one = <palabre-comments story="a" />;`,
    /'site' is missing/,
  ],
  ["with the frameworks", "Vue's order that there is not", vue(`sort: "best"`), /'"best"' is not assignable/],
  [
    "with the frameworks",
    "Vue's event that there is not",
    vue(`"onPalabre:sent": () => {}`),
    /does not exist/,
  ],
];

test.each(wrong)("%s, %s does not compile", (place, _, source, why) => {
  expect(faultsOf(place, source)).toEqual([expect.stringMatching(why)]);
});

/** Compiles all that is written for a place in one go. */
function compiled(place: Place): ts.Program {
  const sources = [...right, ...wrong].filter(([where]) => where === place).map(([, , source]) => source);
  const files = new Map(sources.map((source) => [fileOf(place, source), `${source}\nexport {};`]));
  files.set(fileOf(place), ts.sys.readFile(declaration) ?? "");
  const disk = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (path, language) => {
    const text = files.get(path);
    return text === undefined
      ? disk.getSourceFile(path, language)
      : ts.createSourceFile(path, text, language, true);
  };
  const fileExists = (path: string) => files.has(path) || disk.fileExists(path);
  const readFile = (path: string) => files.get(path) ?? disk.readFile(path);
  const host = { ...disk, getSourceFile, fileExists, readFile };
  return ts.createProgram([...files.keys()], options, host);
}

/** Where a page is thought to be; without its source, where the declaration is. */
function fileOf(place: Place, source?: string): string {
  const name = createHash("sha1")
    .update(source ?? "")
    .digest("hex");
  return folders[place] + (source === undefined ? "palabre-types.d.ts" : `page-${name}.tsx`);
}

const programs = new Map<Place, ts.Program>();

/** What the compiler has against a page, or against the declaration. */
function faultsOf(place: Place, source?: string): string[] {
  const program = programs.get(place) ?? compiled(place);
  programs.set(place, program);
  const file = program.getSourceFile(fileOf(place, source));
  const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** `true` only where two types are each other. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
/** What an element has of its own. */
type Own<Element extends HTMLElement> = Exclude<keyof Element, keyof HTMLElement>;

test("what is declared is what there is, or this file does not compile", () => {
  const held: {
    sort: Same<PalabreSort, Sort>;
    status: Same<PalabreStatus, CommentStatus>;
    comments: Same<Own<PalabreCommentsElement>, (typeof commentsProperties)[number] | "signIn">;
    count: Same<Own<PalabreCountElement>, (typeof countProperties)[number]>;
  } = { sort: true, status: true, comments: true, count: true };
  expect(Object.values(held)).not.toContain(false);
});
