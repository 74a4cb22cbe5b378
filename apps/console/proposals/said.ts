import type { Proposal } from "#contract";
import { capital, speech } from "../texts/speak.js";
import { proposalTexts } from "../texts/proposals.js";

/** « Exclusion sans terme : Ana » */
export function titleOf({ act, about }: Proposal): string {
  const { texts, lang } = speech.value;
  return proposalTexts[lang].title(capital(texts.proposals.kinds[act.kind]), about.name);
}

export function proposedBy({ by, at }: Proposal, me: string): string {
  const { lang, moments } = speech.value;
  const { mine, by: others } = proposalTexts[lang];
  return by.id === me ? mine(moments.full(at)) : others(by.name, moments.full(at));
}
