import type { VeiledWord } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import { speech } from "../texts/speak.js";
import { type Difference, differences } from "./differences.js";

interface ChangedTextProps {
  before: string;
  after: string;
  lang: string | null;
  words: readonly VeiledWord[];
}

/** A text with what was taken out of it and put in, word by word. */
export function ChangedText({ before, after, lang, words }: ChangedTextProps) {
  return (
    <div class="typed" dir="auto" {...(lang !== null && { lang })}>
      {differences(before, after).map((one, index) => (
        <Stretch key={index} {...one} words={words} />
      ))}
    </div>
  );
}

/** Its look says what became of it, and so do words for whom can't see that. */
function Stretch({ in: where, text, words }: Difference & Pick<ChangedTextProps, "words">) {
  const { history } = speech.value.texts;
  if (where === "both") return <Veiled text={text} words={words} />;
  const Tag = where === "before" ? "del" : "ins";
  return (
    <Tag>
      <span class="unseen">{where === "before" ? history.removed : history.added} </span>
      <Veiled text={text} words={words} />
    </Tag>
  );
}
