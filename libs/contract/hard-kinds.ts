/** What a filter may look for, and what is hidden from whoever wants it so is called by. */
export const contentKinds = ["insult", "hate", "threat", "violence", "sexual", "self-harm"] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What weighs on whoever reads it: all of that but insults, and what is said to be illegal. */
export const hardKinds = ["hate", "threat", "violence", "sexual", "self-harm", "illegal"] as const;
export type HardKind = (typeof hardKinds)[number];

/** What is known of a case before anybody has read it. */
interface Known {
  findings: readonly { about?: ContentKind | undefined }[];
  flags: readonly { reason: string }[];
  notices: readonly unknown[];
}

/** Why a case is a hard one: by what its filters look for, and by what readers say of it. An easy one has no such kind. */
export function hardKindsOf({ findings, flags, notices }: Known): HardKind[] {
  const isIllegal = notices.length > 0 || flags.some(({ reason }) => reason === "illegal");
  const found = new Set(findings.map(({ about }) => about));
  return hardKinds.filter((kind) => (kind === "illegal" ? isIllegal : found.has(kind)));
}
