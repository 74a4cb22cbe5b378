import type { NewSanction, Proposed, Sanction } from "#contract";
import type { StaffSession } from "../account/session.js";
import type { Ask } from "../connection/ask.js";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import type { Happening } from "../desk/apply.js";

interface Sanctioning {
  ask: Ask;
  session: StaffSession;
  tell: (happening: Happening) => void;
  signedOut: () => void;
  newKey: () => string;
}

/** Whom a sanction is on. */
export interface Person {
  id: string;
  name: string;
}

export interface Sanctioner {
  /** @returns null once they are under it, else why not */
  impose: (person: Person, asked: NewSanction) => Promise<Refusal | null>;
  /** Where it is refused, the tray says so. */
  lift: (person: Person, sanction: string) => Promise<void>;
}

/** Puts people under sanctions and lifts them. Neither is tried again by itself: whoever asks sees what became of it. */
export function sanctioner({ ask, session, tell, signedOut, newKey }: Sanctioning): Sanctioner {
  const refusal = (error: unknown) => {
    const found = asRefusal(error);
    if (found.isOfToken) signedOut();
    return found;
  };
  return {
    async impose({ id: user, name }, body) {
      try {
        const done = await ask<Sanction | Proposed>(sanctionsOn(user), { method: "POST", body });
        if ("proposal" in done) tell({ type: "failed", failure: proposedOn(done, name) });
        else tell({ type: "sanctioned", user, sanction: done });
        return null;
      } catch (error) {
        return refusal(error);
      }
    },
    async lift({ id: user, name }, id) {
      try {
        await ask<object>(`${sanctionsOn(user)}/${encodeURIComponent(id)}`, { method: "DELETE" });
        const by = { kind: "person", id: session.user.id, name: session.user.name } as const;
        tell({ type: "lifted", user, id, lifting: { at: new Date().toISOString(), by } });
      } catch (error) {
        const problem = sanctionProblem(refusal(error));
        tell({ type: "failed", failure: { key: newKey(), name, problem } });
      }
    },
  };
}

/** What the tray says of a sanction that waits for somebody else. */
function proposedOn({ id }: Proposed, name: string) {
  return { key: id, name, problem: "second-person-needed" };
}

/** The name that a refusal has in the console's texts: who may not sanction somebody may decide all the same. */
export function sanctionProblem({ problem, named }: Refusal): string {
  if (problem === null) return "unreachable";
  return named === "forbidden" ? "not-above" : named;
}

function sanctionsOn(user: string): string {
  return `/moderation/users/${encodeURIComponent(user)}/sanctions`;
}
