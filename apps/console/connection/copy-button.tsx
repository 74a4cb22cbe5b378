import { useState } from "preact/hooks";

interface CopyButtonProps {
  text: () => string;
  said: { copy: string; copied: string };
}

/** Puts a text where it can be pasted from, and says so. */
export function CopyButton({ text, said }: CopyButtonProps) {
  const [isCopied, mark] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text()).then(
      () => mark(true),
      () => undefined,
    );
  return (
    <button type="button" onClick={copy}>
      {isCopied ? said.copied : said.copy}
    </button>
  );
}
