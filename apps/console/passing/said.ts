import type { Referral } from "#contract";
import { isReferredTo } from "#contract/referred-to.js";
import { ownWords, speech } from "../texts/speak.js";

/** « pour vous », « → Max » or « second regard » */
export function tagOf(referral: Referral, me: string): string {
  const { passing } = speech.value.texts;
  const { to } = referral;
  if (to.kind === "anyone") return passing.second;
  return isReferredTo(referral, me) ? passing.tagMine : `→ ${nameOf(to)}`;
}

/** « Passé à vous par Mo » */
export function sentenceOn(referral: Referral, me: string): string {
  const { passing } = speech.value.texts;
  const { to, by } = referral;
  const whose = by.id === me ? null : by.name;
  if (to.kind === "anyone") return whose === null ? passing.iAskAnyone : passing.asksAnyone(whose);
  if (to.kind === "person" && to.id === me) return passing.toYou(by.name);
  return whose === null ? passing.iPassed(nameOf(to)) : passing.passed(nameOf(to), whose);
}

function nameOf(to: Exclude<Referral["to"], { kind: "anyone" }>): string {
  return to.kind === "person" ? to.name : ownWords(to.names);
}
