import type { CaseAuthor } from "#contract";
import { speech } from "../texts/speak.js";
import { recordStrip } from "./record-strip.js";

/** Who wrote it, with what became of their comments so far and how long they have been here. */
export function AuthorRecord({ author, now }: { author: CaseAuthor; now: number }) {
  const { texts, count, moments } = speech.value;
  const { published, rejected, createdAt, badges } = author;
  const age = moments.age(createdAt, now);
  const record = texts.author.record(
    count(texts.author.published, published),
    count(texts.author.rejected, rejected),
  );
  return (
    <p class="record">
      <strong class="name">{author.name}</strong>
      {badges.map((badge) => (
        <span class="badge" key={badge}>
          {badge === "guest" ? texts.author.guest : badge}
        </span>
      ))}
      <span class="strip" aria-hidden="true">
        {recordStrip({ published, rejected }).map((fate, index) => (
          <i key={index} class={fate} />
        ))}
      </span>
      <span>{published + rejected === 0 ? texts.author.nothing : record}</span>
      <time dateTime={createdAt} title={moments.full(createdAt)}>
        {age === null ? texts.author.today : texts.author.since(age)}
      </time>
    </p>
  );
}
