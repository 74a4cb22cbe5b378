import { z } from "zod";
import type { AkismetFilter, Finding } from "#contract";
import type { Consult, Reply } from "./services.js";

/** What Akismet is told of a comment. */
export interface AkismetFacts {
  text: string;
  author: string;
  permalink: string | null;
  writtenAt: Date;
  languages: readonly string[];
}

/** As its protocol has it, without the key. Palabre keeps no address of who writes, so there is none to send.
 *  @see https://akismet.com/developers/detailed-docs/comment-check/ */
export function akismetForm({ blog }: AkismetFilter, facts: AkismetFacts): string {
  return new URLSearchParams({
    blog,
    user_ip: "",
    comment_type: "comment",
    comment_author: facts.author,
    comment_content: facts.text,
    comment_date_gmt: facts.writtenAt.toISOString(),
    ...(facts.permalink === null ? {} : { permalink: facts.permalink }),
    blog_lang: facts.languages.join(", "),
    blog_charset: "UTF-8",
  }).toString();
}

export const formType = "application/x-www-form-urlencoded; charset=utf-8";

/** The address of one of its calls. */
export function akismetCall(
  { url }: AkismetFilter,
  call: "comment-check" | "submit-spam" | "submit-ham",
): string {
  return new URL(call, url.endsWith("/") ? url : `${url}/`).href;
}

const answer = z.object({ spam: z.boolean(), blatant: z.boolean() });

function read({ headers, body }: Reply): unknown {
  const spam = { true: true, false: false }[body.trim()];
  return { spam, blatant: headers["x-akismet-pro-tip"] === "discard" };
}

function spamFound(filter: string, blatant: boolean): Finding {
  const [fr, en] = blatant ? ["du spam manifeste", "blatant spam"] : ["du spam", "spam"];
  const message = {
    fr: `le service «\u202f${filter}\u202f» y voit ${fr}`,
    en: `the service “${filter}” takes it for ${en}`,
  };
  const [rule, score] = blatant ? ["blatant", 1] : ["spam", 0.9];
  return { filter, rule, start: null, end: null, score, message };
}

/** Akismet, which is told of the text, the author's name, when and on which page it was written. */
export function akismet(filter: AkismetFilter): Consult {
  return async ({ comment, author, story, site }, services) => {
    const { id, revision, text, createdAt: writtenAt } = comment;
    const facts = { text, author: author.name, permalink: story.url, writtenAt, languages: site.languages };
    const { spam, blatant } = await services.ask({
      site: site.id,
      service: filter,
      url: akismetCall(filter, "comment-check"),
      contentType: formType,
      body: akismetForm(filter, facts),
      id: `${id}-${revision}-${filter.id}`,
      same: [text, author.name, story.url],
      read,
      answer,
    });
    return { findings: spam ? [spamFound(filter.id, blatant)] : [] };
  };
}
