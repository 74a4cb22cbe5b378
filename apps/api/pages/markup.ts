/** HTML or XML that is safe to send. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Markup[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no XML document may have in it, not even escaped (XML 1.0, 2.2). */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A template of HTML or XML: what is put into it is escaped, unless it is markup itself. */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.reduce((made, part, at) => made + written(values[at - 1] ?? "") + part));
}

/** HTML from elsewhere, known to be safe: that of a comment. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

export const nothing = new Markup("");

function written(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("\n");
  return String(value)
    .replace(unfit, "\ufffd")
    .replace(/[&<>"']/g, (char) => escapes[char] ?? "");
}
