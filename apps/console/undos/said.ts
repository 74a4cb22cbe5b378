import type { FilterUndo } from "#contract";
import { speech } from "../texts/speak.js";
import { undoTexts } from "../texts/undos.js";

export function whatSaid({ version, decidedBy }: Pick<FilterUndo, "version" | "decidedBy">): string {
  const { lang, number } = speech.value;
  return undoTexts[lang].what(version === null ? null : number(version), decidedBy);
}

export function spanSaid({ from, to, by }: Pick<FilterUndo, "from" | "to" | "by">): string {
  const { lang, number, moments } = speech.value;
  const said = undoTexts[lang];
  return `${said.span(moments.full(from), moments.full(to))}, ${said.by(number(by))}`;
}
