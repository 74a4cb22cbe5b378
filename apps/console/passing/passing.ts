import type { ReadonlySignal } from "@preact/signals";
import type { ModerationDecision, NewReferral, QueueChange, Referral, Referrals } from "#contract";
import type { Ask } from "../connection/ask.js";
import type { Happening } from "../desk/apply.js";
import type { Desk } from "../desk/desk.js";

interface Start {
  ask: Ask;
  desk: ReadonlySignal<Desk>;
  tell: (happening: Happening) => void;
  /** asks for a list anew */
  reload: (queue: "referred") => Promise<void>;
}

/** Cases that are passed on from one to another. */
export interface Passing {
  pass: (comment: string, asked: NewReferral) => Promise<void>;
  /** Gives a case back to all. */
  giveBack: (comment: string) => Promise<void>;
  load: () => Promise<void>;
  /** Hears what is passed on by now. */
  told: (all: readonly Referral[]) => void;
  /** Hears that cases have come or gone: one that is passed on may count no longer. */
  moved: (comments: readonly string[]) => void;
}

export function passing({ ask, desk, tell, reload }: Start): Passing {
  const pathOf = (comment: string) => `/moderation/comments/${encodeURIComponent(comment)}/referral`;
  const told = (referrals: readonly Referral[]) => {
    tell({ type: "referred", referrals });
    if (desk.peek().queue === "referred") void reload("referred");
  };
  const load = async () => told((await ask<Referrals>("/moderation/referrals")).items);
  return {
    ...{ load, told },
    moved(comments) {
      const { referrals } = desk.peek();
      if (comments.some((comment) => comment in referrals)) load().catch(() => undefined);
    },
    async pass(comment, asked) {
      const referral = await ask<Referral>(pathOf(comment), { method: "PUT", body: asked });
      tell({ type: "passed", referral, now: Date.now() });
    },
    async giveBack(comment) {
      await ask<object>(pathOf(comment), { method: "DELETE" });
      told(Object.values(desk.peek().referrals).filter((one) => one.comment !== comment));
    },
  };
}

/** The cases that a message of the gateway is about. */
export function casesIn(said: QueueChange | ModerationDecision): string[] {
  if ("decision" in said) return [said.comment];
  return [...said.removed.map(({ comment }) => comment), ...said.added.map(({ comment }) => comment.id)];
}
