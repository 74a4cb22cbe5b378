import type { AuthorFilter, Finding, Localized } from "#contract";
import { counted, duration, percent } from "../language.js";
import type { Stage, Standing } from "../subject.js";

interface Doubt {
  rule: string;
  score: number;
  message: Localized;
}

function fewPublished({ fewerPublished }: AuthorFilter, { published }: Standing): Doubt | null {
  if (fewerPublished === undefined || published >= fewerPublished) return null;
  return {
    rule: "published",
    score: 1 - published / fewerPublished,
    message: {
      fr: `${counted("fr", published, "commentaire publié", "commentaires publiés")} du même auteur, ${fewerPublished} attendus`,
      en: `${counted("en", published, "published comment", "published comments")} by the author, ${fewerPublished} expected`,
    },
  };
}

function oftenRejected(
  { moreRejected, decided }: AuthorFilter,
  { published, rejected }: Standing,
): Doubt | null {
  const all = published + rejected;
  if (moreRejected === undefined || all < decided || rejected / all <= moreRejected) return null;
  const share = rejected / all;
  return {
    rule: "rejected",
    score: share,
    message: {
      fr: `${percent("fr", share)} des commentaires de l’auteur ont été refusés`,
      en: `${percent("en", share)} of the author’s comments were rejected`,
    },
  };
}

function young({ younger }: AuthorFilter, { since }: Standing, now: Date): Doubt | null {
  const age = since && Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
  if (younger === undefined || age === null || age >= younger) return null;
  return {
    rule: "age",
    score: 1 - age / younger,
    message: {
      fr: `compte créé il y a moins de ${duration("fr", younger)}`,
      en: `account made less than ${duration("en", younger)} ago`,
    },
  };
}

/** Authors of whom little is known, or little good. Points at no words; says nothing where nobody knows who writes. */
export function author(filter: AuthorFilter): Stage {
  return ({ author: { standing }, comment: { createdAt } }): Finding[] => {
    if (!standing) return [];
    return [
      fewPublished(filter, standing),
      oftenRejected(filter, standing),
      young(filter, standing, createdAt),
    ].flatMap((doubt) => (doubt ? [{ filter: filter.id, start: null, end: null, ...doubt }] : []));
  };
}
