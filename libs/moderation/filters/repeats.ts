import type { Finding, RepeatsFilter } from "#contract";
import { foldedText } from "../folding/fold.js";
import { foldingOf } from "../folding/folding-of.js";
import { counted, duration } from "../language.js";
import type { Stage, Subject } from "../subject.js";
import { resemblance, shingles } from "../similarity/shingles.js";

/** Shorter texts repeat by nature: « merci », « je suis d’accord ». In folded characters. */
const shortestOwn = 16;
const shortestOthers = 40;
/** Shorter texts that only resemble each other do so by chance: « Bravo pour la partie 1 », « Bravo pour la partie 2 ». */
const shortestAlike = 120;

function isWithin(at: Date, now: Date, seconds: number): boolean {
  const age = now.getTime() - at.getTime();
  return age >= 0 && age <= seconds * 1000;
}

interface Repeat {
  at: Date;
  share: number;
}

/** The closest of the author's texts in the window, or null. */
function closest(
  { comment, history }: Subject,
  folded: string,
  similarity: number,
  window: number,
): Repeat | null {
  let best: Repeat | null = null;
  let own: ReadonlySet<number> | undefined;
  for (const { id, text, at } of history.byAuthor) {
    if (id === comment.id || !isWithin(at, comment.createdAt, window)) continue;
    const other = foldedText(text);
    if (other === folded) return { at, share: 1 };
    if (folded.length < shortestAlike) continue;
    own ??= shingles(folded);
    const share = resemblance(own, shingles(other), similarity);
    if (share >= similarity && share > (best?.share ?? 0)) best = { at, share };
  }
  return best;
}

function ownRepeat(filter: string, { comment }: Subject, { at, share }: Repeat): Finding {
  const seconds = Math.max(1, Math.round((comment.createdAt.getTime() - at.getTime()) / 1000));
  const percent = (language: string) =>
    new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(
      Math.min(share, 0.99),
    );
  const message =
    share === 1
      ? {
          fr: `le même texte que ${duration("fr", seconds)} plus tôt, du même auteur`,
          en: `the same text as ${duration("en", seconds)} before, by the same author`,
        }
      : {
          fr: `un texte à ${percent("fr")} pareil à celui de ${duration("fr", seconds)} plus tôt, du même auteur`,
          en: `a text ${percent("en")} like that of ${duration("en", seconds)} before, by the same author`,
        };
  return { filter, rule: "author", start: null, end: null, score: share, message };
}

function othersRepeat(filter: string, authors: number, window: number): Finding {
  return {
    filter,
    rule: "others",
    start: null,
    end: null,
    score: 1,
    message: {
      fr: `le même texte que ${counted("fr", authors, "autre auteur", "autres auteurs")} en ${duration("fr", window)}`,
      en: `the same text as ${counted("en", authors, "other author", "other authors")} within ${duration("en", window)}`,
    },
  };
}

/** The same or nearly the same text by this author, and the same text by others, within the window. Points at no words. */
export function repeats({ id, similarity, window }: RepeatsFilter): Stage {
  return (subject) => {
    const { comment, author, history } = subject;
    if (history.byAuthor.length + history.sameText.length === 0) return [];
    const folded = foldingOf(subject).text;
    const findings: Finding[] = [];
    const own = folded.length < shortestOwn ? null : closest(subject, folded, similarity, window);
    if (own) findings.push(ownRepeat(id, subject, own));
    const others = history.sameText.filter(
      (other) => other.author !== author.id && isWithin(other.at, comment.createdAt, window),
    );
    if (others.length > 0 && folded.length >= shortestOthers) {
      findings.push(othersRepeat(id, new Set(others.map((other) => other.author)).size, window));
    }
    return findings;
  };
}
