import { useState } from "preact/hooks";
import type { ModerationCase, SimilarComment } from "#contract";
import { speech } from "../texts/speak.js";
import { queues, writeAddress } from "../work/address.js";
import type { Work } from "../work/work.js";

/** So many are shown at once. */
const few = 3;

/** What else was written on the site in the same words, or nearly: by whom, where, and what became of it. */
export function Similar({ work, known: { similar } }: { work: Work; known: ModerationCase }) {
  const [all, showAll] = useState(false);
  const { texts, count } = speech.value;
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
          <Alike key={one.id} one={one} work={work} />
        ))}
      </ul>
      {similar.length > few && !all && (
        <button type="button" class="plain" onClick={() => showAll(true)}>
          {texts.similar.all}
        </button>
      )}
    </section>
  );
}

function Alike({ one, work }: { one: SimilarComment; work: Work }) {
  const { texts, moments, percent } = speech.value;
  const { id, author, story, status, excerpt, createdAt, share } = one;
  // an appeal is no comment, and no comment is opened among appeals
  const queue = queues.find((name) => name === work.desk.value.queue && name !== "appeals") ?? "held";
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    work.tell({ type: "queue", queue });
    work.tell({ type: "select", comment: id, now: Date.now() });
  };
  return (
    <li>
      <a href={writeAddress({ site: work.session.site, page: "desk", queue, entry: id })} onClick={open}>
        {author.name}
      </a>
      <span class={`status ${status}`}>{texts.statuses[status]}</span>
      <span class="quiet">
        {share === 1 ? texts.similar.same : texts.similar.share(percent(Math.min(share, 0.99)))} ·{" "}
        <time dateTime={createdAt}>{moments.full(createdAt)}</time>
        {story.title !== null && ` · ${story.title}`}
      </span>
      <p class="excerpt" dir="auto">
        {excerpt}
      </p>
    </li>
  );
}
