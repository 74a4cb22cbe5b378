/** Whether a kind of reaction is a vote; all others are emotions. */
export function isVote(kind: string): boolean {
  return kind === "up" || kind === "down";
}

/** Whether somebody can say more with these kinds than votes do. */
export function haveEmotions(kinds: readonly string[]): boolean {
  return !kinds.every(isVote);
}
