import type { Role } from "#contract";

/** Who can sign in on the demo site: one account for each view of it, and three who moderate it together. */
export const demoAccounts: readonly { name: string; role: Role }[] = [
  { name: "lectrice", role: "reader" },
  { name: "moderatrice", role: "moderator" },
  { name: "moderateur", role: "moderator" },
  { name: "veilleuse", role: "moderator" },
  { name: "operatrice", role: "operator" },
];
