import type { CaseAuthor } from "#contract";
import { speech } from "../texts/speak.js";
import { recordStrip } from "./record-strip.js";

/** Who wrote it, with what became of their comments so far and how long they have been here. */
export function AuthorRecord({ author, now }: { author: CaseAuthor; now: number }) {
  const { texts, count } = speech.value;
  const { published, rejected, createdAt, badges } = author;
  const record = texts.author.record(
    count(texts.author.published, published),
    count(texts.author.rejected, rejected),
  );
  return (
    <p class="record">
      <strong class="name">{author.name}</strong>
      <Badges badges={badges} />
      <span class="strip" aria-hidden="true">
        {recordStrip({ published, rejected }).map((fate, index) => (
          <i key={index} class={fate} />
        ))}
      </span>
      <span>{published + rejected === 0 ? texts.author.nothing : record}</span>
      <Since createdAt={createdAt} now={now} />
    </p>
  );
}

export function Badges({ badges }: Pick<CaseAuthor, "badges">) {
  const { texts } = speech.value;
  return badges.map((badge) => (
    <span class="badge" key={badge}>
      {badge === "guest" ? texts.author.guest : badge}
    </span>
  ));
}

/** How long somebody has had their account. */
export function Since({ createdAt, now }: { createdAt: string; now: number }) {
  const { texts, moments } = speech.value;
  const age = moments.age(createdAt, now);
  return (
    <time dateTime={createdAt} title={moments.full(createdAt)}>
      {age === null ? texts.author.today : texts.author.since(age)}
    </time>
  );
}
