import { escapeLine, escapeText } from "./escape.js";

/** Elements in elements that go deeper than any text does. */
export const deepest = 100;

const dropped =
  "script,style,head,title,template,noscript,img,picture,svg,math,video,audio,object,iframe,canvas,input,select,textarea";

interface Look {
  bold: boolean;
  italic: boolean;
  /** where it leads */
  href: string;
}

/** Some words that look alike, as Markdown without their marks. */
interface Run extends Look {
  text: string;
}

/** A run of text as one paragraph; a line break stays one. @param plain without bold, as in headings, which are bold anyway */
export function paragraph(nodes: readonly Node[], plain = false): string {
  const look = { bold: false, italic: false, href: "" };
  const runs = nodes.flatMap((node) => runsOf(node, look, 0));
  const looks = plain ? runs.map((run) => ({ ...run, bold: false })) : runs;
  return joined(looks)
    .map(written)
    .join("")
    .split("\n")
    .map((line) => escapeLine(line.replace(/[ \t]+/g, " ").trim()))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Whether an element is nothing that one reads. */
export function isUnseen(element: Element): boolean {
  const style = element.getAttribute("data-style") ?? "";
  return element.matches(dropped) || /display:\s*none|mso-(list:\s*Ignore|hide:\s*all)/i.test(style);
}

function runsOf(node: Node, around: Look, depth: number): Run[] {
  if (node instanceof Text) return [{ ...around, text: escapeText(node.data.replace(/[ \t\r\n\f]+/g, " ")) }];
  if (!(node instanceof Element) || isUnseen(node) || depth > deepest) return [];
  if (node.localName === "br") return [{ ...around, text: "\n" }];
  if (node.matches("code,kbd,samp,tt")) return [{ ...around, text: codeOf(node.textContent) }];
  const look = lookOf(node, around);
  return [...node.childNodes].flatMap((child) => runsOf(child, look, depth + 1));
}

function lookOf(element: Element, around: Look): Look {
  const style = element.getAttribute("data-style") ?? "";
  const weight = /(?:^|;)\s*font-weight:\s*([a-z\d]+)/i.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style:\s*([a-z]+)/i.exec(style)?.[1];
  const bold = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : element.matches("b,strong");
  const italic = slant ? /^(italic|oblique)$/i.test(slant) : element.matches("i,em,cite");
  const href = element.matches("a[href]") ? addressOf(element) : around.href;
  return { bold: bold || around.bold, italic: italic || around.italic, href };
}

function addressOf(link: Element): string {
  const href = link.getAttribute("href")?.trim() ?? "";
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return "";
  return href.replace(/[\s<>()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** Runs that look alike as one: marks between them would be read as others. */
function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    const alike = last?.bold === run.bold && last.italic === run.italic && last.href === run.href;
    // space has no look of its own
    if (last && (alike || (run.text.trim() === "" && !run.text.includes("\n")))) last.text += run.text;
    else all.push({ ...run });
    return all;
  }, []);
}

function written({ text, bold, italic, href }: Run): string {
  const marks = (bold ? "**" : "") + (italic ? "*" : "");
  if (marks === "" && href === "") return text;
  // marks stand close to the words, in each line by themselves
  return text.replace(/[^\n]+/g, (line) => {
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? [];
    return words === "" ? line : before + linked(marks + words + marks, href) + after;
  });
}

function linked(words: string, href: string): string {
  if (href === "") return words;
  const typed = words.replace(/\\/g, "");
  return typed === href ? typed : `[${words}](${href})`;
}

function codeOf(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words === "" || words.includes("`") ? escapeText(words) : `\`${words}\``;
}
