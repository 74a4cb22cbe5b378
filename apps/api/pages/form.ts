import type { IncomingHttpHeaders } from "node:http";

/** Which of an address's pages is wanted: JSON, or HTML in a language, if one of ours is named. */
export type PageForm = "json" | "html" | "html fr" | "html en";

type Asked = Pick<IncomingHttpHeaders, "accept" | "accept-language">;

/** What a request asks for (RFC 9110, 12.5). Programs that say nothing get JSON. */
export function formAsked({ accept, "accept-language": languages }: Asked): PageForm {
  if (accept?.includes("text/html") !== true || !prefersHtml(accept)) return "json";
  const named = /\b(?:fr|en)\b/i.exec(languages ?? "")?.[0].toLowerCase();
  return named === "fr" || named === "en" ? `html ${named}` : "html";
}

/** What a page is kept under. JSON, asked for most, by its address alone. */
export function keyOf(form: PageForm, address: string): string {
  return form === "json" ? address : `${form} ${address}`;
}

function prefersHtml(accept: string): boolean {
  const weights = new Map(accept.split(",").map(weighed));
  const json = weights.get("application/json") ?? weights.get("application/*") ?? weights.get("*/*") ?? 0;
  return (weights.get("text/html") ?? 0) > json;
}

function weighed(range: string): [type: string, weight: number] {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [type, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
