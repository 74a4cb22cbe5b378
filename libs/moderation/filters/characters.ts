import type { CharactersFilter, Finding, Localized } from "#contract";
import { counted } from "../language.js";
import type { Stage } from "../subject.js";
import { mostFindings } from "./most-findings.js";
import { emoji } from "./seen-characters.js";

/** One thing that a text may have, and what is said of it. */
interface Look {
  rule: string;
  seen: RegExp;
  /** without it there is nothing to look for, and it is found out much faster */
  only?: RegExp;
  message: (passage: string) => Localized;
}

/** Joiners and selectors are needed by emoji and by scripts such as Arabic's. */
const unseen = /(?:(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}])+/gu;

/** Whether Unicode has a script of this name. */
export function isScript(name: string): boolean {
  try {
    return new RegExp(`\\p{Script=${name}}`, "u").unicode;
  } catch {
    return false;
  }
}

function otherScripts(scripts: readonly string[]): RegExp {
  const own = scripts.map((script) => `\\p{Script_Extensions=${script}}`).join("");
  return new RegExp(`(?:(?![${own}\\p{Script=Common}\\p{Script=Inherited}])\\p{L})+`, "gu");
}

function looks({ scripts, marks, run, unseen: telling }: CharactersFilter): Look[] {
  const found: Look[] = [];
  if (scripts)
    found.push({
      rule: "scripts",
      seen: otherScripts(scripts),
      message: () => ({
        fr: "des lettres d’une écriture qui n’est pas attendue ici",
        en: "letters of a script that is not expected here",
      }),
    });
  if (marks !== undefined)
    found.push({
      rule: "marks",
      seen: new RegExp(`\\P{M}?\\p{M}{${marks + 1},}`, "gu"),
      only: /\p{M}/u,
      message: () => ({
        fr: `plus de ${counted("fr", marks, "signe", "signes")} sur une seule lettre`,
        en: `more than ${counted("en", marks, "mark", "marks")} on one letter`,
      }),
    });
  if (run !== undefined)
    found.push({
      rule: "run",
      seen: new RegExp(`(\\S)\\1{${run},}`, "gu"),
      message: (passage) => ({
        fr: `le même caractère ${counted("fr", Array.from(passage).length, "fois", "fois")} de suite`,
        en: `the same character ${counted("en", Array.from(passage).length, "time", "times")} in a row`,
      }),
    });
  if (telling)
    found.push({
      rule: "unseen",
      seen: unseen,
      message: () => ({
        fr: "des caractères que personne ne voit",
        en: "characters that nobody sees",
      }),
    });
  return found;
}

function tooManyEmoji(filter: string, text: string, most: number): Finding[] {
  const all = Array.from(text.matchAll(emoji));
  const beyond = all[most];
  if (!beyond) return [];
  const message = {
    fr: `${counted("fr", all.length, "émoji", "émojis")}, ${most} au plus`,
    en: `${counted("en", all.length, "emoji", "emoji")}, ${most} at most`,
  };
  const { index: start } = beyond;
  const end = start + beyond[0].length;
  return [{ filter, rule: "emoji", start, end, score: 1 - most / all.length, message }];
}

/** Characters that are rare in what people write to be read. Spans in UTF-16 units of the text as typed. */
export function characters(filter: CharactersFilter): Stage {
  const { id, emoji: mostEmoji } = filter;
  const all = looks(filter);
  return ({ comment: { text } }) => {
    const emojis = mostEmoji === undefined ? [] : tooManyEmoji(id, text, mostEmoji);
    const looked = all.filter(({ only }) => !only || only.test(text));
    const found = looked.flatMap(({ rule, seen, message }) =>
      Array.from(text.matchAll(seen), ({ 0: passage, index: start }) => {
        return { filter: id, rule, start, end: start + passage.length, score: 1, message: message(passage) };
      }),
    );
    return [...emojis, ...found].slice(0, mostFindings);
  };
}
