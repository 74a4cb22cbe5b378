import type { ImportedStory } from "../imported.js";
import { discussionAt } from "./demo-comment.js";
import { earlier as english } from "./english/earlier.js";
import { earlier as french } from "./french/earlier.js";

/** Two articles of the week before, on which moderators have decided: what a first backtest is measured against. Dated from `now`. */
export function earlierArticles(now: Date): ImportedStory[] {
  return [
    {
      story: "article-40",
      url: null,
      title: "La halle de Valmeyrac peut-elle ouvrir le lundi ?",
      section: "Vie locale",
      comments: discussionAt(now, french),
    },
    {
      story: "article-41",
      url: null,
      title: "Four minutes: why the boat no longer meets the bus",
      section: "Local life",
      comments: discussionAt(now, english),
    },
  ];
}
