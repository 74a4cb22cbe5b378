/** Comments judged by two filter sets: how many of them, and on how many one alone does something. */
export interface Pairs {
  judged: number;
  more: number;
  less: number;
}

/** The bets that are laid at once, each by a share of what it may lose at most; which is best depends on how much more there is. */
const bets = [0.05, 0.1, 0.2, 0.4, 0.8];

/**
 * How strongly counts say that one filter set does something on a larger share of all comments than another, by more than is allowed:
 * the capital of who bets 1 on it, spread over several bets. While it is not so, the capital ever comes to c with a chance of at
 * most 1/c, however often one looks (Ville's inequality): no number of looks is too many, and no order of comments matters.
 * @param allowed share of all comments, 0…1
 * @see Waudby-Smith & Ramdas, Estimating means of bounded random variables by betting, JRSS B 86 (2024)
 */
export function evidenceOfExcess({ judged, more, less }: Pairs, allowed: number): number {
  const same = judged - more - less;
  const capitals = bets.map((bet) => {
    // a comment tells +1, −1 or 0; what is lost with −1 is `bet` of all
    const stake = bet / (1 + allowed);
    return Math.exp(
      more * Math.log1p(stake * (1 - allowed)) +
        less * Math.log1p(-stake * (1 + allowed)) +
        same * Math.log1p(-stake * allowed),
    );
  });
  return capitals.reduce((sum, capital) => sum + capital, 0) / bets.length;
}
