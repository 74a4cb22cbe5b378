import { trusted } from "../../reading/trusted.js";
import { withoutUnseen } from "../nudge/faults-of.js";
import { deepest, isUnseen, paragraph } from "./runs.js";

const blocks =
  "address,article,aside,blockquote,center,dd,details,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";

/**
 * HTML, as word processors and pages put it into the clipboard, in the small Markdown of comments: bold, italic, code, lists, links,
 * quotations and headings. Nothing else is left of it: no styles, no pictures, no character that nobody sees. The document that it is
 * read in is inert: nothing in it runs or is loaded.
 */
export function markdownOf(html: string): string {
  const { body } = new DOMParser().parseFromString(trusted(muted(html)), "text/html");
  return markdownIn(body);
}

/** Without styles and handlers: none would act, but a page with a strict Content-Security-Policy would be told of each. */
function muted(html: string): string {
  return html
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, " data-$1"))
    .replace(/<(\/?)style\b/gi, "<$1title");
}

/** The same, of what is in a node already. */
export function markdownIn(node: Node): string {
  const lines = blocksOf(node, 0).join("\n\n");
  return withoutUnseen(lines.replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n")).trim();
}

/** The blocks in a node, each as lines of Markdown. */
function blocksOf(node: Node, depth: number): string[] {
  if (depth > deepest) return [paragraph([document.createTextNode(node.textContent ?? "")])];
  const found: string[] = [];
  let run: Node[] = [];
  const end = () => {
    const line = paragraph(run);
    if (line !== "") found.push(line);
    run = [];
  };
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) found.push(items.join("\n"));
    items = [];
  };
  for (const child of node.childNodes) {
    const isBlock =
      child instanceof Element && (child.matches(blocks) || child.querySelector(blocks) !== null);
    const item = isBlock ? wordItem(child) : null;
    if (item !== null) {
      end();
      items.push(item);
    } else if (isBlock) {
      end();
      endList();
      found.push(...blockOf(child, depth + 1));
    } else {
      if (child.textContent?.trim()) endList();
      run.push(child);
    }
  }
  end();
  endList();
  return found;
}

function blockOf(element: Element, depth: number): string[] {
  if (isUnseen(element)) return [];
  const name = element.localName;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) {
    const title = paragraph([...element.childNodes], true).replace(/\s*\n\s*/g, " ");
    return title === "" ? [] : [`${"#".repeat(Math.min(3, Number(level)))} ${title}`];
  }
  if (name === "hr") return ["---"];
  if (name === "pre") return [`\`\`\`\n${element.textContent.replace(/\n$/, "")}\n\`\`\``];
  if (name === "blockquote") return [prefixed(blocksOf(element, depth).join("\n\n"), "> ", "> ")];
  if (name === "ul" || name === "ol") return [listOf(element, depth)];
  if (name === "tr")
    return [[...element.children].map((cell) => blocksOf(cell, depth).join(" ")).join(" | ")];
  if (name === "table" || name === "tbody") return [blocksFlat(element, depth)].filter((text) => text !== "");
  return blocksOf(element, depth);
}

/** The rows of a table, one below the other. */
function blocksFlat(element: Element, depth: number): string {
  return blocksOf(element, depth).join("\n");
}

function listOf(list: Element, depth: number): string {
  const start = Number(list.getAttribute("start") ?? 1) || 1;
  let number = start - 1;
  const lines = [...list.children].map((child) => {
    // some editors put a list's lists beside its items
    if (child.matches("ul,ol")) return prefixed(listOf(child, depth + 1), "  ", "  ");
    number += 1;
    return itemOf(blocksOf(child, depth).join("\n"), list.localName === "ol" ? number : null);
  });
  return lines.filter((line) => line.trim() !== "").join("\n");
}

function itemOf(text: string, number: number | null): string {
  const mark = number === null ? "- " : `${number}. `;
  return text === "" ? "" : prefixed(text, mark, " ".repeat(mark.length));
}

/** A paragraph that Word means as an item of a list, which it only says in its style. */
function wordItem(element: Element): string | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute("data-style") ?? "")?.[1];
  if (!level) return null;
  const marker = [...element.querySelectorAll("[data-style*='mso-list:Ignore' i]")]
    .map(({ textContent }) => textContent)
    .join("");
  const number = /^\s*(\d+)[.)]/.exec(marker)?.[1];
  const text = paragraph([...element.childNodes]).replace(/\s*\n\s*/g, " ");
  const line = itemOf(text, number ? Number(number) : null);
  return prefixed(line, "  ".repeat(Number(level) - 1), "");
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join("\n");
}
