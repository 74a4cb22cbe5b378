import { useState } from "preact/hooks";
import type { ModerationCase, SimilarComment } from "#contract";
import { foundWords, type VeiledWord } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { CaseLink } from "./case-link.js";

/** So many are shown at once. */
const few = 3;

/** What else was written on the site in the same words, or nearly: by whom, where, and what became of it. */
export function Similar({ work, known }: { work: Work; known: ModerationCase }) {
  const [all, showAll] = useState(false);
  const { texts, count } = speech.value;
  const { similar } = known;
  if (similar.length === 0) return null;
  const authors = new Set(similar.map(({ author }) => author.id)).size;
  return (
    <section class="similar" aria-labelledby="similar">
      <h3 id="similar">
        {texts.similar.title(
          count(texts.similar.comments, similar.length),
          count(texts.similar.authors, authors),
        )}
      </h3>
      <ul>
        {(all ? similar : similar.slice(0, few)).map((one) => (
          <Alike key={one.id} one={one} work={work} words={foundWords(known)} />
        ))}
      </ul>
      {similar.length > few && !all && (
        <button type="button" class="plain flush" onClick={() => showAll(true)}>
          {texts.similar.all}
        </button>
      )}
    </section>
  );
}

interface AlikeProps {
  one: SimilarComment;
  work: Work;
  words: readonly VeiledWord[];
}

function Alike({ one, work, words }: AlikeProps) {
  const { texts, moments, percent } = speech.value;
  const { id, author, story, status, excerpt, createdAt, share } = one;
  return (
    <li>
      <CaseLink work={work} comment={id}>
        {author.name}
      </CaseLink>
      <span class={`status ${status}`}>{texts.statuses[status]}</span>
      <span class="quiet">
        {share === 1 ? texts.similar.same : texts.similar.share(percent(Math.min(share, 0.99)))} ·{" "}
        <time dateTime={createdAt}>{moments.full(createdAt)}</time>
        {story.title !== null && ` · ${story.title}`}
      </span>
      <p class="excerpt" dir="auto">
        <Veiled text={excerpt} words={words} />
      </p>
    </li>
  );
}
