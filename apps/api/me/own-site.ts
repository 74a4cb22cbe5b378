import { invalidInput, type OwnSite } from "#contract";
import { everySite, type Session } from "#platform";

/**
 * The site that a session is for; for the admin, who is at home on all of them, the one that is named.
 * @throws Problem `invalid-input` where the admin names none
 */
export function siteOf({ audience }: Session, { site }: OwnSite): string {
  if (audience !== everySite) return audience;
  if (site !== undefined) return site;
  throw invalidInput([{ path: "site", message: "must be named: you are at home on every site" }]);
}
