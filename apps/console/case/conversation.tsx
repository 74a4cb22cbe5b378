import type { ModerationCase } from "#contract";
import type { VeiledWord } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import { speech } from "../texts/speak.js";

interface ConversationProps {
  /** what the comment answers, top-level comment first; undefined while it is on its way */
  context: ModerationCase["context"] | undefined;
  /** of the comment, that may stand in what it answers, too */
  words: readonly VeiledWord[];
  unfolded: boolean;
  toggle: () => void;
}

/** What a comment answers, above it: the last words in short, or all of it. */
export function Conversation({ context, words, unfolded, toggle }: ConversationProps) {
  const { texts, count, number } = speech.value;
  const parent = context?.at(-1);
  const earlier = (context?.length ?? 0) - 1;
  return (
    <section class={unfolded ? "conversation unfolded" : "conversation"} aria-label={texts.acts.context}>
      <header>
        <span dir="auto" title={parent?.author.name}>
          {parent ? `${texts.inReplyTo} ${parent.author.name}` : texts.inReplyTo}
        </span>
        {earlier > 0 && !unfolded && (
          <span class="earlier" title={count(texts.earlier, earlier)}>
            <span aria-hidden="true">+{number(earlier)}</span>
            <span class="unseen">{count(texts.earlier, earlier)}</span>
          </span>
        )}
        <button type="button" class="plain" aria-expanded={unfolded} onClick={toggle}>
          {texts.acts.context} <kbd>E</kbd>
        </button>
      </header>
      <ol>
        {(unfolded ? context : context?.slice(-1))?.map((said) => (
          <Said key={said.id} said={said} words={words} />
        ))}
      </ol>
      {!context && <div class="skeleton" />}
    </section>
  );
}

interface RepliesProps {
  replies: ModerationCase["replies"];
  words: readonly VeiledWord[];
}

/** What readers have answered to a comment: what it brought about. */
export function Replies({ replies, words }: RepliesProps) {
  const { texts } = speech.value;
  if (replies.length === 0) return null;
  return (
    <section class="conversation replies unfolded" aria-labelledby="replies">
      <h3 id="replies">{texts.replies}</h3>
      <ol>
        {replies.map((said) => (
          <Said key={said.id} said={said} words={words} />
        ))}
      </ol>
    </section>
  );
}

interface SaidProps {
  said: ModerationCase["context"][number];
  words: readonly VeiledWord[];
}

function Said({ said, words }: SaidProps) {
  const { texts, moments } = speech.value;
  return (
    <li>
      <p class="who">
        <strong>{said.author.name}</strong>
        <time dateTime={said.createdAt}>{moments.full(said.createdAt)}</time>
        {said.status !== "published" && <span class="status">{texts.statuses[said.status]}</span>}
      </p>
      <div class="typed" dir="auto" {...(said.lang !== null && { lang: said.lang })}>
        <Veiled text={said.text} words={words} />
      </div>
    </li>
  );
}
