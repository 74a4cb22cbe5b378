import type { QueueItem } from "#contract";
import { foundWords } from "../comfort/passages.js";
import { speech } from "../texts/speak.js";
import { ChangedText } from "./changed-text.js";

/** What an author has changed since a moderator last had the text here, until they have moved on from it. */
export function ChangedSince({ item, before }: { item: QueueItem; before: string }) {
  const { text, lang } = item.comment;
  return (
    <section class="history since" aria-labelledby="changed-since">
      <h3 id="changed-since">{speech.value.texts.history.since}</h3>
      <ChangedText before={before} after={text} lang={lang} words={foundWords(item)} />
    </section>
  );
}
