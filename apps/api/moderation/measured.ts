import type { AgreementOfPeople } from "#contract";
import { kappa, measuredShare } from "#discussion";
import type { Pairs } from "#store";

/** The share of pairs that are the same, and how much of that is more than chance. */
export function measuredPairs({ published, ...share }: Pairs): AgreementOfPeople {
  return { ...measuredShare(share), kappa: kappa(share, published) };
}
