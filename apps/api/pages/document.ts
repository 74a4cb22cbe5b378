/** What a page says, as text of one media type. */
export interface Document {
  type: string;
  /** headers that go with it, name after name */
  head: readonly string[];
  text: string;
}

/** The same address may give JSON or HTML. */
const vary = ["vary", "Accept-Encoding, Accept"];

export function json(content: object): Document {
  return { type: "application/json; charset=utf-8", head: vary, text: JSON.stringify(content) };
}

const htmlHead = ["vary", "Accept-Encoding, Accept, Accept-Language"];

export function html(text: string): Document {
  return { type: "text/html; charset=utf-8", head: htmlHead, text };
}

export function atom(text: string): Document {
  return { type: "application/atom+xml; charset=utf-8", head: vary, text };
}
