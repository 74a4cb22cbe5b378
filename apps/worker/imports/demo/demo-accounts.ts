import type { Role } from "#contract";

/** Who can sign in on the demo site: one account for each view of it. */
export const demoAccounts: readonly { name: string; role: Role }[] = [
  { name: "lectrice", role: "reader" },
  { name: "moderatrice", role: "moderator" },
  { name: "operatrice", role: "operator" },
];
