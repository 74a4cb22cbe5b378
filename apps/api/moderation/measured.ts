import type { AgreementOfPeople, MeasuredShare } from "#contract";
import { kappa, wilsonInterval } from "#discussion";
import type { Pairs, Share } from "#store";

/** A share with its interval. */
export function measuredShare({ part, of }: Share): MeasuredShare {
  return { part, of, ...wilsonInterval(part, of) };
}

/** The share of pairs that are the same, and how much of that is more than chance. */
export function measuredPairs({ published, ...share }: Pairs): AgreementOfPeople {
  return { ...measuredShare(share), kappa: kappa(share, published) };
}
