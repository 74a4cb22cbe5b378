import { useComputed } from "@preact/signals";
import { Component } from "preact";
import { useMemo } from "preact/hooks";
import { chunksOf } from "./chunks.js";
import { CommentItem } from "./comment-item.js";
import { useShown } from "./context.js";

/** Up to so many top-level comments all are drawn, so that the browser's own search finds each of them. */
const few = 200;
/** The list. Of a very long one only what is about to be seen is drawn; the rest keeps its room. */
export function Feed() {
  const { discussion } = useShown();
  const top = useComputed(() => discussion.thread.value?.top ?? []);
  const roots = useComputed(() => discussion.thread.value?.roots ?? []);
  const ids = useComputed(() => [...top.value, ...roots.value.filter((id) => !top.value.includes(id))]).value;
  const beginnings = useMemo(() => new Set<string>(), []);
  if (ids.length === 0) return null;
  return (
    <div class="feed" part="feed" role="feed" aria-busy={discussion.loading.value}>
      {chunksOf(ids, beginnings).map((chunk) => (
        <Chunk key={chunk[0]} ids={chunk} windowed={ids.length > few} />
      ))}
    </div>
  );
}

interface ChunkProps {
  ids: readonly string[];
  windowed: boolean;
}

/** Drawn again only when its own list is another. */
class Chunk extends Component<ChunkProps> {
  override shouldComponentUpdate({ ids, windowed }: ChunkProps): boolean {
    return windowed !== this.props.windowed || String(ids) !== String(this.props.ids);
  }

  override render({ ids, windowed }: ChunkProps) {
    return windowed ? <InWindow ids={ids} /> : <Drawn ids={ids} />;
  }
}

function InWindow({ ids }: Pick<ChunkProps, "ids">) {
  const { Windowed } = useShown().parts;
  return (
    <Windowed ids={ids}>
      <Drawn ids={ids} />
    </Windowed>
  );
}

function Drawn({ ids }: Pick<ChunkProps, "ids">) {
  return ids.map((id) => <CommentItem key={id} id={id} />);
}
