import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import composerStyles from "../composer/composer.css?inline";
import { isRefused } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { isTombstone } from "../thread/entry.js";
import { Receipt } from "./receipt.js";

/** The receipt of a notice of one comment; else what stands above the list, since its comment is not there. */
export function Standing({ of }: { of?: string }) {
  const { astray, receipts } = useShown().discussion;
  const unlisted = useUnlisted();
  const ids = of === undefined ? unlisted : [of];
  return (
    <>
      {of === undefined && astray.value !== null && <Astray error={astray.value} />}
      {ids.map((id) => (
        <Receipt key={id} id={id} receipt={receipts.value.get(id) ?? ""} />
      ))}
    </>
  );
}

/** Ids of comments with a receipt that are not there to show it. */
function useUnlisted(): readonly string[] {
  const { receipts, thread } = useShown().discussion;
  return useComputed(() =>
    [...receipts.value.keys()].filter((id) => {
      const entry = thread.value?.comments.get(id);
      return !entry || isTombstone(entry);
    }),
  ).value;
}

/** Takes the reader of an address of no comment to the discussion, and says so. */
function Astray({ error }: { error: unknown }) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  const { problems } = useSaid("rest");
  useEffect(() => discussion.root.host.scrollIntoView(), [error]);
  return (
    <p class="notice" role="alert">
      {isRefused(error, "invalid-input") ? problems["comment-unknown"] : discussion.explain(error)}
    </p>
  );
}
