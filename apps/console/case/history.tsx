import type { ModerationCase } from "#contract";
import type { VeiledWord } from "../comfort/passages.js";
import { speech } from "../texts/speak.js";
import { ChangedText } from "./changed-text.js";

type Revision = ModerationCase["revisions"][number];

interface HistoryProps {
  /** oldest first, the text as it is by now the last */
  revisions: readonly Revision[];
  lang: string | null;
  words: readonly VeiledWord[];
}

/** What an author has changed in a text, the latest change first. */
export function History({ revisions, lang, words }: HistoryProps) {
  const changes = revisions.slice(1).map((after, index) => ({ before: revisions[index] ?? after, after }));
  return (
    <section class="history" aria-labelledby="history">
      <h3 id="history">{speech.value.texts.history.title}</h3>
      {changes.toReversed().map(({ before, after }) => (
        <Change key={after.revision} before={before} after={after} lang={lang} words={words} />
      ))}
    </section>
  );
}

interface ChangeProps extends Pick<HistoryProps, "lang" | "words"> {
  before: Revision;
  after: Revision;
}

function Change({ before, after, lang, words }: ChangeProps) {
  const { texts, moments, number } = speech.value;
  return (
    <>
      <p class="quiet">
        {texts.revision(number(after.revision))} · <time dateTime={after.at}>{moments.full(after.at)}</time>
      </p>
      <ChangedText before={before.text} after={after.text} lang={lang} words={words} />
    </>
  );
}
