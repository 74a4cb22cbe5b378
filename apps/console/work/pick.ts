import type { ReadonlySignal } from "@preact/signals";
import type { Decision } from "#contract";
import type { StaffSession } from "../account/session.js";
import type { Ask } from "../connection/ask.js";
import { asRefusal } from "../connection/refusal.js";
import type { Happening } from "../desk/apply.js";
import { authorOf, type Desk, itemFor } from "../desk/desk.js";
import { isPicked } from "../desk/picking.js";

interface Picking {
  ask: Ask;
  desk: ReadonlySignal<Desk>;
  session: StaffSession;
  tell: (happening: Happening) => void;
  signedOut: () => void;
  newKey: () => string;
  /** a promise that ends after so many ms, or before where it is worth trying again */
  pause: (ms: number) => Promise<void>;
}

/** How long after a failure it is tried again, in ms. */
const rest = 4_000;

/** Takes the comment in front among the newsroom's picks, or out of them: shown at once, and tried until the API has answered. */
export function picker(picking: Picking): () => void {
  const underway = new Map<string, Promise<void>>();
  return () => {
    const entry = nextPick(picking);
    if (!entry) return;
    const { comment, decision } = entry;
    picking.tell({ type: "picked", comment, entry: decision });
    const before = underway.get(comment) ?? Promise.resolve();
    const turn = before.then(async () => {
      const isTaken = await bring(picking, comment, decision);
      if (isTaken && underway.get(comment) === turn) showAgain(picking, comment, decision);
    });
    underway.set(comment, turn);
  };
}

/** A case that was read just before may have come meanwhile. */
function showAgain({ desk, tell }: Picking, comment: string, entry: Decision): void {
  const known = desk.peek().cases[comment];
  if (known && isPicked(known.decisions) !== entry.featured) tell({ type: "picked", comment, entry });
}

function nextPick({ desk, session, newKey }: Picking): { comment: string; decision: Decision } | null {
  const { selected, cases } = desk.peek();
  const known = selected === null ? undefined : cases[selected];
  if (known?.comment.status !== "published") return null;
  const { id, name } = session.user;
  const none = { reason: null, note: null, version: null };
  const stays = { from: "published", to: "published", revision: known.comment.revision } as const;
  const by = { kind: "person", id, name } as const;
  const at = new Date().toISOString();
  const featured = !isPicked(known.decisions);
  return { comment: known.comment.id, decision: { id: newKey(), at, by, featured, ...stays, ...none } };
}

/** @returns whether the API has taken it */
async function bring(picking: Picking, comment: string, { id, featured }: Decision): Promise<boolean> {
  const { ask, tell, desk, signedOut, pause } = picking;
  const path = `/moderation/comments/${encodeURIComponent(comment)}/featured`;
  for (;;)
    try {
      await ask<object>(path, { method: featured ? "PUT" : "DELETE" });
      return true;
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.mayPass) {
        await pause(rest);
        continue;
      }
      if (refusal.isOfToken) signedOut();
      const item = itemFor(desk.peek(), comment);
      const name = item ? authorOf(item).name : "";
      tell({ type: "unpicked", comment, id });
      tell({ type: "failed", failure: { key: id, name, problem: refusal.named } });
      return false;
    }
}
