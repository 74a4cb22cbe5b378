import { useState } from "preact/hooks";
import type { ShownSettings } from "#contract";
import { asRefusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import type { Work } from "../work/work.js";
import { namesChanged, rebased, valuesOf } from "./changes.js";
import { faultsIn } from "./refused-setting.js";

export type Name = keyof ShownSettings;

export interface Editing {
  /** as it is being written */
  draft: ShownSettings;
  put: (draft: ShownSettings) => void;
  /** what of it is another than it was */
  names: readonly Name[];
  busy: boolean;
  state: "open" | "saved" | "conflict";
  /** why the last was refused, as a sentence */
  refused: string | null;
  /** what is wrong, by its place */
  faults: ReadonlyMap<string, string>;
  save: () => void;
  revert: () => void;
  /** Writes over what somebody has changed meanwhile. */
  replace: () => void;
}

interface Edits {
  /** as it was when one began */
  base: ShownSettings;
  draft: ShownSettings;
}

const none: ReadonlyMap<string, string> = new Map();

/** Some settings while they are written anew: only what is changed is sent, and only where nobody else has changed it meanwhile. */
export function useEditing(
  work: Work,
  found: ShownSettings,
  { of, saved }: { of: readonly Name[]; saved: () => void },
): Editing {
  const [edits, edit] = useState<Edits | null>(null);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<Editing["state"]>("open");
  const [refused, refuse] = useState<string | null>(null);
  const [faults, blame] = useState(none);
  const { base, draft } = edits ?? { base: found, draft: found };
  const names = namesChanged(of, base, draft);
  const end = (now: Editing["state"]) => {
    setState(now);
    refuse(null);
    blame(none);
  };
  const send = async (from: Edits) => {
    const changed = namesChanged(of, from.base, from.draft);
    const body = { ...valuesOf(changed, from.draft), seen: valuesOf(changed, from.base) };
    setBusy(true);
    try {
      await work.ask("/settings", { method: "PATCH", body });
      edit(null);
      end("saved");
      saved();
    } catch (error) {
      const refusal = asRefusal(error);
      end(refusal.is("settings-changed") ? "conflict" : "open");
      if (!refusal.is("settings-changed")) refuse(sentenceOf(error));
      else saved();
      blame(faultsIn(refusal.problem));
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ draft, names, busy, state, refused, faults },
    put(next) {
      edit({ base, draft: next });
      end("open");
    },
    save: () => void send({ base, draft }),
    revert() {
      edit(null);
      end("open");
    },
    replace() {
      const again = { base: found, draft: rebased(names, draft, found) };
      edit(again);
      void send(again);
    },
  };
}
