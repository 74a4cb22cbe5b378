import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import type { Draft } from "./drafts/use-draft.js";

/** Counts down only near the limit; says what becomes of the draft, and who reads first where somebody does. */
export function Remark({ text, state }: { text: string; state: Draft["state"]["value"] }) {
  const { discussion, speech } = useShown();
  const { count } = speech;
  const rest = useSaid("rest");
  const { draft } = useSaid("composing");
  const site = discussion.site.value;
  const left = limitOf(site) - text.trim().length;
  if (left < 0) return <span class="note wrong">{count(rest.charactersOver, -left)}</span>;
  if (left < limitOf(site) / 10) return <span class="note">{count(rest.charactersLeft, left)}</span>;
  if (state !== null) return <span class="note">{state === "kept" ? rest.write.kept : draft[state]}</span>;
  return site?.moderation === "pre" ? <span class="note">{rest.write.premoderated}</span> : null;
}

export function limitOf(site: { limits: { commentLength: number } } | null): number {
  return site?.limits.commentLength ?? Infinity;
}
