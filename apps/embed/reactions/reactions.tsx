import { useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ReactionCounts } from "#contract";
import { isVote } from "#discussion/votes.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import type { Said } from "../thread/entry.js";
import { KindIcon, ReactIcon } from "./kind-icon.js";
import { kindName } from "./kind-name.js";
import { Kinds } from "./kinds.js";
import styles from "./reactions.css?inline";

interface Props {
  comment: Said;
  /** gives or takes back a reaction */
  react: (kind: string) => void;
}

/** What readers feel about a comment, beyond votes: how many of each kind, and where one chooses. */
export function Reactions({ comment: { id, reactions }, react }: Props) {
  const { discussion } = useShown();
  dress(discussion.root, styles);
  const { reacting } = useSaid("rest");
  const opener = useRef<HTMLButtonElement>(null);
  const choosing = useSignal(false);
  const mine = useComputed(() => discussion.mine.value?.reactions[id]).value ?? [];
  const kinds = (discussion.site.value?.reactions ?? []).filter((kind) => !isVote(kind));
  const close = () => {
    choosing.value = false;
    opener.current?.focus();
  };
  const choose = (kind: string) => {
    close();
    react(kind);
  };
  return (
    <>
      <div class="reactions" part="reactions">
        <button
          ref={opener}
          type="button"
          class="quiet opener"
          part="react"
          aria-expanded={choosing.value}
          onClick={() => (choosing.value = !choosing.value)}
        >
          <ReactIcon />
          {reacting.react}
        </button>
        {useShownKinds(kinds, reactions).map((kind) => (
          <Chip
            key={kind}
            kind={kind}
            count={reactions[kind] ?? 0}
            mine={mine.includes(kind)}
            react={() => react(kind)}
          />
        ))}
      </div>
      {choosing.value && <Kinds kinds={kinds} mine={mine} choose={choose} close={close} />}
    </>
  );
}

/** The kinds that somebody has chosen, each where it was first seen: one that comes or goes moves no other. */
function useShownKinds(kinds: readonly string[], counts: ReactionCounts): readonly string[] {
  const seen = useRef<readonly string[]>([]);
  const fresh = kinds.filter((kind) => (counts[kind] ?? 0) > 0 && !seen.current.includes(kind));
  seen.current = [...seen.current, ...fresh];
  return seen.current;
}

interface ChipProps {
  kind: string;
  count: number;
  mine: boolean;
  react: () => void;
}

function Chip({ kind, count, mine, react }: ChipProps) {
  const { speech } = useShown();
  const { reacting } = useSaid("rest");
  const label = reacting.counted(kindName(kind, reacting));
  return (
    <button
      type="button"
      class="quiet reaction"
      part="reaction"
      aria-label={speech.count({ other: label }, count)}
      aria-pressed={mine}
      onClick={react}
    >
      <span class="chip">
        <KindIcon kind={kind} />
        <span class="number">{count > 0 && count}</span>
      </span>
    </button>
  );
}
