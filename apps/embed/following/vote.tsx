import { useComputed } from "@preact/signals";
import type { Said } from "../thread/entry.js";
import { useShown } from "../reading/context.js";
import { Icon } from "../reading/icons.js";

/** One kind of vote on a comment, with how many chose it. */
export function Vote({
  comment,
  kind,
  react,
}: {
  comment: Said;
  kind: "up" | "down";
  react: (kind: string) => void;
}) {
  const { discussion, speech } = useShown();
  const mine = useComputed(() => discussion.mine.value?.reactions[comment.id]?.includes(kind) ?? false).value;
  if (!discussion.site.value?.reactions.includes(kind)) return null;
  const n = comment.reactions[kind] ?? 0;
  const { votesFor, votesAgainst } = speech.texts;
  return (
    <button
      type="button"
      class="quiet vote"
      part="vote"
      aria-label={speech.count(kind === "up" ? votesFor : votesAgainst, n)}
      aria-pressed={mine}
      onClick={() => react(kind)}
    >
      <Icon of={kind} />
      {n > 0 && <span>{n}</span>}
    </button>
  );
}
