import type { Finding, RepeatsFilter, TextLanguage } from "#contract";
import { foldedText } from "../folding/fold.js";
import { counted, duration, percent } from "../language.js";
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
  for (const { id, text, at } of history.byAuthor) {
    if (id === comment.id || !isWithin(at, comment.createdAt, window)) continue;
    const other = foldedText(text);
    if (other === folded) return { at, share: 1 };
    if (folded.length < shortestAlike) continue;
    const share = resemblance(shingles(folded), shingles(other), similarity);
    if (share >= similarity && share > (best?.share ?? 0)) best = { at, share };
  }
  return best;
}

/** What is not the same is never said to be so. */
function nearly(language: TextLanguage, share: number): string {
  return percent(language, Math.min(share, 0.99));
}

function ownRepeat(filter: string, { comment }: Subject, { at, share }: Repeat): Finding {
  const seconds = Math.max(1, Math.round((comment.createdAt.getTime() - at.getTime()) / 1000));
  const message =
    share === 1
      ? {
          fr: `le même texte que ${duration("fr", seconds)} plus tôt, du même auteur`,
          en: `the same text as ${duration("en", seconds)} before, by the same author`,
        }
      : {
          fr: `un texte à ${nearly("fr", share)} pareil à celui de ${duration("fr", seconds)} plus tôt, du même auteur`,
          en: `a text ${nearly("en", share)} like that of ${duration("en", seconds)} before, by the same author`,
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

/** Whoever quotes somebody repeats only what they say themselves. */
function unquoted(text: string): string {
  return text.includes(">") ? text.replace(/^[ \t]*>.*$/gm, "") : text;
}

/** Of each other author with a text so alike within the window, how alike. */
function othersAlike(
  { comment, author, history }: Subject,
  similarity: number,
  window: number,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const others = history.alike.filter(
    (other) =>
      other.id !== comment.id && other.author !== author.id && isWithin(other.at, comment.createdAt, window),
  );
  if (others.length === 0) return shares;
  const folded = foldedText(unquoted(comment.text));
  if (folded.length < shortestAlike) return shares;
  const own = shingles(folded);
  for (const { author: other, text } of others) {
    const share = resemblance(own, shingles(foldedText(unquoted(text))), similarity);
    if (share >= similarity) shares.set(other, Math.max(share, shares.get(other) ?? 0));
  }
  return shares;
}

function alikeByOthers(filter: string, shares: ReadonlyMap<string, number>, window: number): Finding {
  const [share, authors] = [Math.max(...shares.values()), shares.size];
  const message = {
    fr: `un texte à ${nearly("fr", share)} pareil à celui de ${counted("fr", authors, "autre auteur", "autres auteurs")} en ${duration("fr", window)}`,
    en: `a text ${nearly("en", share)} like that of ${counted("en", authors, "other author", "other authors")} within ${duration("en", window)}`,
  };
  return { filter, rule: "others", start: null, end: null, score: share, message };
}

/**
 * The same or nearly the same text by this author within the window, and the same text by others; where it is asked for, nearly the
 * same, too. Points at no words.
 */
export function repeats({ id, similarity, othersSimilarity, window }: RepeatsFilter): Stage {
  return (subject) => {
    const { comment, author, history } = subject;
    if (history.byAuthor.length + history.sameText.length + history.alike.length === 0) return [];
    const folded = foldedText(comment.text);
    const findings: Finding[] = [];
    const own = folded.length < shortestOwn ? null : closest(subject, folded, similarity, window);
    if (own) findings.push(ownRepeat(id, subject, own));
    const others = history.sameText.filter(
      (other) => other.author !== author.id && isWithin(other.at, comment.createdAt, window),
    );
    if (others.length > 0 && folded.length >= shortestOthers) {
      findings.push(othersRepeat(id, new Set(others.map((other) => other.author)).size, window));
    } else if (othersSimilarity !== undefined) {
      const shares = othersAlike(subject, othersSimilarity, window);
      if (shares.size > 0) findings.push(alikeByOthers(id, shares, window));
    }
    return findings;
  };
}
