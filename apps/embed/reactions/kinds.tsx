import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { rove } from "../keys/roving.js";
import { useSaid } from "../reading/use-said.js";
import { KindIcon } from "./kind-icon.js";
import { kindName } from "./kind-name.js";

interface Props {
  kinds: readonly string[];
  /** those that I have chosen */
  mine: readonly string[];
  choose: (kind: string) => void;
  close: () => void;
}

/** All kinds, to choose from; by arrows, too. */
export function Kinds({ kinds, mine, choose, close }: Props) {
  const { reacting } = useSaid("rest");
  const row = useRef<HTMLDivElement>(null);
  const current = useSignal(0);
  useEffect(() => row.current?.querySelector("button")?.focus(), []);
  const closes = closesOnEscape(close);
  return (
    <div
      ref={row}
      class="kinds"
      part="kinds"
      role="toolbar"
      aria-label={reacting.label}
      onKeyDown={(event) => {
        rove(event, event.currentTarget);
        closes(event);
      }}
    >
      {kinds.map((kind, index) => (
        <button
          key={kind}
          type="button"
          class="button kind"
          tabIndex={index === current.value ? 0 : -1}
          aria-pressed={mine.includes(kind)}
          onFocus={() => (current.value = index)}
          onClick={() => choose(kind)}
        >
          <KindIcon kind={kind} />
          <span dir="auto">{kindName(kind, reacting)}</span>
        </button>
      ))}
    </div>
  );
}
