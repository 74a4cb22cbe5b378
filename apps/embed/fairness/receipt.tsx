import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { useFocusBack } from "../account/focus-back.js";
import composerStyles from "../composer/composer.css?inline";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./fairness.css?inline";

/** What one asks by later what became of a notice of a comment. It is shown this once, until it is put away. */
export function Receipt({ id, receipt }: { id: string; receipt: string }) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(`[id="palabre-${id}"] .opener.extra`);
  const { notice, close: closing } = useSaid("personal");
  const [title, copied] = [useId(), useSignal(false)];
  const copying = useRef<HTMLButtonElement>(null);
  const code = useRef<HTMLElement>(null);
  useEffect(() => {
    // it takes the focus of who has sent the notice just now, and of nobody else
    const article = copying.current?.closest("article");
    if (article?.contains(discussion.root.activeElement)) copying.current?.focus();
  }, []);
  const close = () => {
    const others = [...discussion.receipts.value].filter(([comment]) => comment !== id);
    discussion.receipts.value = new Map(others);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receipt);
      copied.value = true;
    } catch {
      // where the page has no clipboard, what is marked can be copied by hand
      if (code.current) getSelection()?.selectAllChildren(code.current);
    }
  };
  return (
    <div class="panel" part="receipt" role="group" aria-labelledby={title}>
      <p id={title} class="heading">
        {notice.taken}
      </p>
      <p class="note">{notice.receipt}</p>
      <div class="receipt">
        <code ref={code}>{receipt}</code>
        <button ref={copying} type="button" class="button" onClick={() => void copy()}>
          {copied.value ? notice.copied : notice.copy}
        </button>
      </div>
      <p>{notice.keep}</p>
      <span class="buttons">
        <button type="button" class="button primary" onClick={close}>
          <span>{closing}</span>
        </button>
      </span>
    </div>
  );
}
