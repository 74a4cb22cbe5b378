import type { Finding, Localized, Previewed, TextLanguage, Verdict } from "#contract";
import { type CompiledFilterSet, noAnswer } from "#moderation";

type Span = NonNullable<Previewed["nudge"]>["spans"][number];
type Grave = "hold" | "reject";

/** What is said where some words are marked, and where it is the text as a whole. */
const sentences: Record<Grave, { words: Localized; whole: Localized }> = {
  hold: {
    words: {
      fr: "À cause des mots marqués, un modérateur lira sans doute votre commentaire avant qu’il paraisse. Vous pouvez aussi le dire autrement.",
      en: "Because of the marked words, a moderator will probably read your comment before it appears. You may also put it another way.",
    },
    whole: {
      fr: "Un modérateur lira sans doute votre commentaire avant qu’il paraisse. Vous pouvez l’envoyer tel quel ou le relire d’abord.",
      en: "A moderator will probably read your comment before it appears. You may send it as it is or go over it once more.",
    },
  },
  reject: {
    words: {
      fr: "Avec les mots marqués, votre commentaire ne pourrait pas paraître. Voulez-vous le dire autrement\u202f?",
      en: "With the marked words, your comment could not appear. Would you like to put it another way?",
    },
    whole: {
      fr: "Tel quel, votre commentaire ne pourrait pas paraître. Voulez-vous l’écrire autrement\u202f?",
      en: "As it is, your comment could not appear. Would you like to write it another way?",
    },
  },
};

/**
 * A kind word before sending, where the filters would hold or reject a text for something that its author can change.
 * @returns null where there is nothing to say; spans in the order of the text, none over another
 */
export function nudgeOf(
  { verdict, findings }: Verdict,
  { thenOf }: Pick<CompiledFilterSet, "thenOf">,
  language: TextLanguage,
): Previewed["nudge"] {
  const grave = findings.filter(({ filter, rule }) => rule !== noAnswer && isGrave(thenOf(filter)));
  if (!isGrave(verdict) || grave.length === 0) return null;
  const spans = apart(grave.flatMap(spanOf));
  return { message: sentences[verdict][spans.length > 0 ? "words" : "whole"][language], spans };
}

function isGrave(kind: Verdict["verdict"] | undefined): kind is Grave {
  return kind === "hold" || kind === "reject";
}

function spanOf({ start, end }: Finding): Span[] {
  return start !== null && end !== null && start < end ? [{ start, end }] : [];
}

function apart(spans: readonly Span[]): Span[] {
  return spans
    .toSorted((one, other) => one.start - other.start)
    .reduce<Span[]>((marked, { start, end }) => {
      const last = marked.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else marked.push({ start, end });
      return marked;
    }, []);
}
