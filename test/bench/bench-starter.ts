import { createHash } from "node:crypto";
import { measuredShare, renderText } from "#discussion";
import { compileFilterSet, noHistory, starterFilters, type Subject } from "#moderation";
import { isThere, type Labelled, labelled, labelledSets, sourcesOf } from "../../scripts/learner/labelled.js";
import type { Figure } from "./figure.js";

/** The words were chosen with the other half before our eyes. */
function isHeldOut({ text }: Labelled): boolean {
  return (createHash("sha256").update(text).digest()[0] ?? 0) % 2 === 1;
}

const filters = compileFilterSet(starterFilters, 1);

/** What the starter set says of comments that people labelled, the half that nobody looked at: min and max are the interval at 95 %. */
export async function starter(): Promise<Figure[]> {
  if (!isThere()) {
    process.stderr.write(
      "no labelled comments in ../shared/data/moderation: the starter set is not measured\n",
    );
    return [];
  }
  const all = (await Promise.all(labelledSets.map(labelled))).flat().filter(isHeldOut);
  const figures = sourcesOf(all).map((source) => figuresOf(all.filter((one) => one.source === source)));
  return (await Promise.all(figures)).flat();
}

interface Judged extends Labelled {
  verdict: string;
}

async function figuresOf(comments: readonly Labelled[]): Promise<Figure[]> {
  const judged = await Promise.all(comments.map(judge));
  const [{ source } = { source: "" }] = comments;
  const wrong = (one: Judged) => one.rejected;
  return [
    ...["hold", "flag"].flatMap((verdict) => {
      const found = judged.filter((one) => one.verdict === verdict || one.verdict === "hold");
      const least = verdict === "hold" ? "held" : "found";
      return [
        figure(`starter.${source}.${least}.precision`, found, wrong),
        figure(`starter.${source}.${least}.recall`, judged.filter(wrong), (one) => found.includes(one)),
      ];
    }),
    figure(
      `starter.${source}.wrongly-held`,
      judged.filter((one) => !one.rejected),
      (one) => one.verdict === "hold",
    ),
  ];
}

function figure(name: string, of: readonly Judged[], is: (one: Judged) => boolean): Figure {
  const { part, low, high } = measuredShare({ part: of.filter(is).length, of: of.length });
  const value = part / of.length;
  return { name, value, unit: "share", limit: 1, ratio: value, rounds: of.length, min: low, max: high };
}

async function judge(comment: Labelled): Promise<Judged> {
  // most are tweets, in which each link is by the service's own shortener
  const text = comment.text.replace(/https?:\S+/g, "").trim();
  const { verdict } = await filters.judge(subject(text));
  return { ...comment, verdict };
}

function subject(text: string): Subject {
  const { links } = renderText(text);
  return {
    site: { id: "starter", languages: ["fr", "en"], timeZone: "Europe/Paris" },
    comment: { id: "one", revision: 1, text, lang: null, links, createdAt: new Date() },
    author: { id: "somebody", name: "", standing: null },
    story: { id: "article", url: null, section: null },
    history: noHistory,
  };
}
