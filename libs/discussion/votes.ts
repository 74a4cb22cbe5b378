/** Whether a kind of reaction is a vote; all others are emotions. */
export function isVote(kind: string): boolean {
  return kind === "up" || kind === "down";
}
