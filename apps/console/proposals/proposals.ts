import { type ReadonlySignal, signal } from "@preact/signals";
import type { GraveKind, Proposal, Proposals as Listed, QueueItem } from "#contract";
import type { Ask } from "../connection/ask.js";

/** Grave acts that wait for a second person. */
export interface Proposals {
  /** the oldest first; null before it is known */
  all: ReadonlySignal<readonly Proposal[] | null>;
  /** Whether the site wants two people for an act of this kind. */
  takesTwo: (kind: GraveKind) => boolean;
  load: () => Promise<void>;
  confirm: (id: string) => Promise<void>;
  decline: (id: string, note: string) => Promise<void>;
  /** Takes back what one has proposed oneself. */
  withdraw: (id: string) => Promise<void>;
}

const path = "/moderation/proposals";

export function proposals(ask: Ask): Proposals {
  const listed = signal<Listed | null>(null);
  const all = signal<readonly Proposal[] | null>(null);
  const one = (id: string) => `${path}/${encodeURIComponent(id)}`;
  const load = async () => {
    listed.value = await ask<Listed>(path);
    all.value = listed.value.items;
  };
  /** What has come to an end waits no longer; why something could not be done is told by what waits by now. */
  const close = async (id: string, how: Parameters<Ask>[1], what = "") => {
    try {
      await ask<Proposal>(`${one(id)}${what}`, how);
      all.value = (all.peek() ?? []).filter((other) => other.id !== id);
    } catch (error) {
      await load().catch(() => undefined);
      throw error;
    }
  };
  return {
    all,
    takesTwo: (kind) => listed.value?.fourEyes[kind] ?? false,
    load,
    confirm: (id) => close(id, { method: "POST", body: {} }, "/confirm"),
    decline: (id, note) => close(id, { method: "POST", body: { note } }, "/decline"),
    withdraw: (id) => close(id, { method: "DELETE" }),
  };
}

/** How many wait for somebody else than who proposed them. */
export function waitingFor(me: string, all: readonly Proposal[] | null): number {
  return all?.filter(({ by }) => by.id !== me).length ?? 0;
}

/** What is proposed about a comment, or about who wrote it. */
export function proposedOn(item: QueueItem, all: readonly Proposal[] | null): Proposal | undefined {
  return all?.find(({ act }) => {
    if ("user" in act) return act.user === item.author.id;
    return "comment" in act && act.comment === item.comment.id;
  });
}

/** The comment that a proposal is about, or that gave rise to it; null where none did. */
export function commentOf({ act }: Proposal): string | null {
  if ("comment" in act) return act.comment;
  return act.kind === "permanentBan" ? (act.asked.comment ?? null) : null;
}

/** Whether what was refused under this name is proposed instead, and waits for somebody else. */
export function isProposed(problem: string | null): boolean {
  return problem === "second-person-needed";
}
