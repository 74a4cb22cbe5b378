import { Injectable } from "@nestjs/common";
import {
  type AnalyzeAnswer,
  type AnalyzeRequest,
  analyzeRequest,
  type AttributeScore,
  type Filter,
  type Finding,
  perspectiveAttribute,
} from "#contract";
import { renderText } from "#discussion";
import { noHistory, spokenIn, type Subject } from "#moderation";
import { AskServices, inputErrors, KnownFilterSets } from "#platform";
import type { StoredSite } from "#store";
import { attributesOf, type KnownAttribute, probabilityOf } from "./attributes.js";
import { badRequest, emptyComment, unknownAttribute } from "./google-errors.js";
import { LearnedScore } from "./learned-score.js";

/** Judges a text as Perspective's clients ask for it. Nothing is kept, and no service is asked that costs something. */
@Injectable()
export class Analyze {
  constructor(
    private readonly known: KnownFilterSets,
    private readonly services: AskServices,
    private readonly learned: LearnedScore,
  ) {}

  /** @throws Refusal */
  async run(site: StoredSite, body: unknown): Promise<AnalyzeAnswer> {
    const asked = read(body);
    const compiled = await this.known.active(site);
    const { filters } = compiled.set;
    const attributes = chosen(asked, filters);
    const subject = subjectOf(site, asked);
    const { findings } = await compiled.judge(subject, this.services.asking("free"));
    const score = (attribute: KnownAttribute) => this.score(attribute, { asked, subject, filters, findings });
    const scores = await Promise.all(attributes.map(score));
    const language = await spokenIn(subject.comment);
    const detected = language ? [language.lang] : [];
    return {
      attributeScores: Object.fromEntries(scores.filter(([name, one]) => isWanted(asked, name, one))),
      languages: asked.languages ?? detected,
      ...(detected.length > 0 && { detectedLanguages: detected }),
      ...(asked.clientToken !== undefined && { clientToken: asked.clientToken }),
    };
  }

  private async score({ name, found }: KnownAttribute, judged: Judged): Promise<[string, AttributeScore]> {
    if (found === "learner") return [name, whole(judged.asked, await this.learned.of(judged.subject))];
    return [name, fromFindings(found(judged.findings), judged)];
  }
}

interface Judged {
  asked: AnalyzeRequest;
  subject: Subject;
  filters: readonly Filter[];
  findings: readonly Finding[];
}

function read(body: unknown): AnalyzeRequest {
  const { data, error } = analyzeRequest.safeParse(body);
  if (!data) throw badRequest(inputErrors(error.issues));
  if (data.comment.text.trim() === "") throw emptyComment();
  return data;
}

function chosen(
  { requestedAttributes, dropUnsupportedAttributes }: AnalyzeRequest,
  filters: readonly Filter[],
): KnownAttribute[] {
  const all = attributesOf(filters, perspectiveAttribute.options);
  return Object.keys(requestedAttributes).flatMap((name) => {
    const plain = name.replace(/_EXPERIMENTAL$/, "");
    const one = all.find((attribute) => attribute.name === plain);
    if (one) return [{ ...one, name }];
    if (dropUnsupportedAttributes) return [];
    throw unknownAttribute(
      name,
      all.map((attribute) => attribute.name),
    );
  });
}

function isWanted({ requestedAttributes }: AnalyzeRequest, name: string, { summaryScore }: AttributeScore) {
  return summaryScore.value >= (requestedAttributes[name]?.scoreThreshold ?? 0);
}

const scored = (value: number) => ({ value, type: "PROBABILITY" as const });

function whole({ comment: { text } }: AnalyzeRequest, value: number): AttributeScore {
  const score = scored(value);
  return { spanScores: [{ begin: 0, end: text.length, score }], summaryScore: score };
}

/** What was found most surely counts. With spans where they are asked for, else of the whole text, as Perspective does it. */
function fromFindings(found: readonly Finding[], { asked, filters }: Judged): AttributeScore {
  const of = (finding: Finding) =>
    probabilityOf(
      finding,
      filters.find(({ id }) => id === finding.filter),
    );
  const most = whole(asked, Math.max(0, ...found.map(of)));
  const spans = found.flatMap((finding) => {
    const { start: begin, end } = finding;
    return begin === null || end === null ? [] : [{ begin, end, score: scored(of(finding)) }];
  });
  return asked.spanAnnotations && spans.length > 0 ? { ...most, spanScores: spans } : most;
}

/** A text of which nothing else is known. */
function subjectOf(
  { _id: id, settings: { languages, timeZone } }: StoredSite,
  { comment: { text }, languages: spoken = [] }: AnalyzeRequest,
): Subject {
  const { links } = renderText(text);
  const lang = spoken.length === 1 ? (spoken[0] ?? null) : null;
  return {
    site: { id, languages, timeZone },
    comment: { id: "", revision: 1, text, lang, links, createdAt: new Date() },
    author: { id: "", name: "", standing: null },
    story: { id: "", url: null, section: null },
    history: noHistory,
  };
}
