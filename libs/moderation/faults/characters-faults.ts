import type { CharactersFilter, InputError } from "#contract";
import { asksNothing } from "./asks-nothing.js";
import { isScript } from "../filters/characters.js";

/** Scripts that Unicode does not know, and a filter that asks for nothing. */
export function charactersFaults({ scripts, emoji, marks, run, unseen }: CharactersFilter): InputError[] {
  const isIdle = [scripts, emoji, marks, run].every((asked) => asked === undefined) && !unseen;
  if (isIdle) return [asksNothing("scripts", "emoji", "marks", "run", "unseen")];
  return (scripts ?? []).flatMap((name, index) =>
    isScript(name)
      ? []
      : [
          {
            path: `scripts.${index}`,
            message: `Unicode has no script "${name}": write Latin, Greek, Arabic, …`,
            filterFault: { name: "script-unknown", script: name },
          },
        ],
  );
}
