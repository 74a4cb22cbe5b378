import { signal, useComputed } from "@preact/signals";
import { Component } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { whenThere } from "../connection/when-there.js";
import { rootsOf } from "../thread/thread.js";
import { chunksOf } from "./chunks.js";
import { CommentItem } from "./comment-item.js";
import { useShown } from "./context.js";
import type { keepInWindow } from "./windowing.js";

/** Up to so many top-level comments all are drawn, so that the browser's own search finds each of them. */
const few = 200;
/** About how high a comment is, in CSS pixels. */
const guessed = 160;

type KeepInWindow = typeof keepInWindow;

/** The list. Of a very long one only what is about to be seen is drawn; the rest keeps its room. */
export function Feed() {
  const { discussion } = useShown();
  const top = useComputed(() => discussion.thread.value?.top ?? []);
  const roots = useComputed(() => discussion.thread.value?.roots ?? []);
  const ids = useComputed(() => rootsOf({ top: top.value, roots: roots.value })).value;
  const beginnings = useMemo(() => new Set<string>(), []);
  const keep = useWindowing(ids.length > few);
  const chunks = chunksOf(ids, beginnings);
  const drawn = useDrawn(chunks, keep !== null);
  if (ids.length === 0) return null;
  return (
    <div class="feed" part="feed" role="feed" aria-busy={discussion.loading.value}>
      {chunks.slice(0, drawn).map((chunk) => (
        <Chunk key={chunk[0]} ids={chunk} keep={keep} />
      ))}
    </div>
  );
}

/**
 * The first comments are painted before the next are drawn, and so are those that are loaded later. Where nothing of a list was drawn,
 * as after another was chosen, or where little of it will be, all of it is.
 * @returns how many pieces are to be drawn by now
 */
function useDrawn(chunks: string[][], windowed: boolean): number {
  const { whole } = useShown().discussion;
  const [last, draw] = useState(whole.value ? undefined : chunks[0]?.[0]);
  const at = windowed ? -1 : chunks.findIndex(([first]) => first === last);
  const drawn = at < 0 ? chunks.length : at + 1;
  // it runs after each paint
  useEffect(() => {
    draw((chunks[drawn] ?? chunks.at(-1))?.[0]);
    if (drawn === chunks.length) whole.value = true;
  });
  return drawn;
}

function useWindowing(wanted: boolean): KeepInWindow | null {
  const [keep, setKeep] = useState<KeepInWindow | null>(null);
  useEffect(() => {
    if (wanted) whenThere(import("./windowing.js"), ({ keepInWindow }) => setKeep(() => keepInWindow));
  }, [wanted]);
  return keep;
}

interface ChunkProps {
  ids: readonly string[];
  keep: KeepInWindow | null;
}

/** Drawn again only when its own list is another. */
class Chunk extends Component<ChunkProps> {
  override shouldComponentUpdate({ ids, keep }: ChunkProps): boolean {
    return keep !== this.props.keep || String(ids) !== String(this.props.ids);
  }

  override render(props: ChunkProps) {
    return <Piece {...props} />;
  }
}

function Piece({ ids, keep }: ChunkProps) {
  const { discussion } = useShown();
  const element = useRef<HTMLDivElement>(null);
  const room = useMemo(() => signal(keep && ids.length * guessed), []);
  useEffect(() => {
    const { current } = element;
    return keep && current ? keep(discussion, { element: current, ids, room }) : undefined;
  }, [keep, String(ids)]);
  const height = room.value;
  return (
    <div ref={element} class="chunk" style={{ blockSize: height === null ? "" : `${height}px` }}>
      {height === null && ids.map((id) => <CommentItem key={id} id={id} />)}
    </div>
  );
}
