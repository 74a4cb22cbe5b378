import { type Finding, httpAnswer, type HttpAnswer, type HttpFilter, type HttpQuestion } from "#contract";
import type { Subject } from "../subject.js";
import type { Consult, Opinion } from "./services.js";

function questionOf({ comment, author, story, site }: Subject): HttpQuestion {
  const { id, revision, text, lang } = comment;
  const { published = 0, rejected = 0 } = author.standing ?? {};
  return {
    comment: { id, revision, text, lang },
    author: { id: author.id, name: author.name, published, rejected },
    story: { id: story.id, url: story.url },
    site: site.id,
  };
}

type Answered = HttpAnswer["findings"][number];

/** A place that the text does not have is none. */
function placeIn(text: string, { start, end }: Answered): Pick<Finding, "start" | "end"> {
  if (start === undefined || end === undefined || start >= end || end > text.length)
    return { start: null, end: null };
  return { start, end };
}

const verdicts = {
  publish: { fr: "le publierait", en: "would publish it" },
  hold: { fr: "le retiendrait", en: "would hold it" },
  reject: { fr: "le refuserait", en: "would reject it" },
};

/** A verdict without a reason is one, too. */
function bare(filter: string, verdict: keyof typeof verdicts): Finding {
  const said = verdicts[verdict];
  const message = {
    fr: `le service «\u202f${filter}\u202f» ${said.fr}`,
    en: `the service “${filter}” ${said.en}`,
  };
  return { filter, rule: "verdict", start: null, end: null, score: 1, message };
}

function opinionOf(filter: string, text: string, { verdict, findings }: HttpAnswer): Opinion {
  const found = findings.map((one): Finding => {
    const { rule, score, message } = one;
    return { filter, rule, score, ...placeIn(text, one), message: { fr: message, en: message } };
  });
  if (verdict === null) return { findings: found };
  return { findings: found.length > 0 ? found : [bare(filter, verdict)], verdict };
}

/** The site's own server, which is told of the comment, its author and where it is. */
export function http(filter: HttpFilter): Consult {
  return async (subject, services) => {
    const { id, revision, text } = subject.comment;
    const answer = await services.ask({
      site: subject.site.id,
      service: filter,
      url: filter.url,
      contentType: "application/json",
      body: JSON.stringify(questionOf(subject)),
      id: `${id}-${revision}-${filter.id}`,
      same: [id, revision, text],
      read: ({ body }): unknown => JSON.parse(body),
      answer: httpAnswer,
    });
    return opinionOf(filter.id, text, answer);
  };
}
