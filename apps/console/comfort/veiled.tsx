import { useState } from "preact/hooks";
import { speech } from "../texts/speak.js";
import { isVeiling, ownWords, unveiled } from "./comfort.js";
import { passages, type VeiledWord, type VeilKind } from "./passages.js";

interface VeiledProps {
  text: string;
  /** besides one's own */
  words?: readonly VeiledWord[];
  /** within what is a control itself: nothing opens there */
  still?: boolean;
}

/** A text, with what weighs hidden until it is wanted, where somebody wants that. */
export function Veiled({ text, words = [], still = false }: VeiledProps) {
  if (!isVeiling.value) return <>{text}</>;
  return (
    <>
      {passages(text, [...words, ...ownWords.value]).map((part, index) => (
        <Part key={index} {...part} still={still} />
      ))}
    </>
  );
}

function Part({ text, kind, still }: { text: string; kind: VeilKind | null; still: boolean }) {
  if (kind === null) return <>{text}</>;
  if (still) return <span class="veil">{speech.value.texts.veil.kinds[kind]}</span>;
  return <Veil text={text} kind={kind} />;
}

/** A hidden passage: its kind stands there, and the words come by key, click, or while the pointer is on it. */
export function Veil({ text, kind }: { text: string; kind: VeilKind }) {
  const [isOpen, open] = useState(false);
  const [isPeeked, peek] = useState(false);
  if (!isVeiling.value || unveiled.value) return <>{text}</>;
  const { veil } = speech.value.texts;
  return (
    <button
      type="button"
      class={isOpen || isPeeked ? "veil open" : "veil"}
      aria-pressed={isOpen}
      title={isOpen ? veil.hide : veil.show}
      onClick={() => open(!isOpen)}
      onPointerEnter={({ pointerType }) => peek(pointerType === "mouse")}
      onPointerLeave={() => peek(false)}
    >
      <span class="kind">{veil.kinds[kind]}</span>
      <span class="word">{text}</span>
    </button>
  );
}
