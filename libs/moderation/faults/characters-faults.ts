import type { CharactersFilter, InputError } from "#contract";
import { isScript } from "../filters/characters.js";

/** Scripts that Unicode does not know, and a filter that asks for nothing. */
export function charactersFaults({ scripts, emoji, marks, run, unseen }: CharactersFilter): InputError[] {
  const asksNothing = [scripts, emoji, marks, run].every((asked) => asked === undefined) && !unseen;
  if (asksNothing)
    return [{ path: "", message: 'asks for nothing: write "scripts", "emoji", "marks", "run" or "unseen"' }];
  return (scripts ?? []).flatMap((name, index) =>
    isScript(name)
      ? []
      : [
          {
            path: `scripts.${index}`,
            message: `Unicode has no script "${name}": write Latin, Greek, Arabic, …`,
          },
        ],
  );
}
