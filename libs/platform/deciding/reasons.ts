import {
  builtInReasons,
  inEachLanguage,
  invalidInput,
  type Localized,
  type Reason,
  succeeding,
} from "#contract";
import type { KnownSites } from "../known-sites.js";

/** Why a site refuses comments. */
export class Reasons {
  constructor(private readonly sites: KnownSites) {}

  /** All that a moderator may meet, retired ones, too. */
  async all(site: string): Promise<readonly Reason[]> {
    const { settings, formerReasons = [] } = await this.sites.get(site);
    return settings.reasons ?? succeeding(formerReasons, builtInReasons);
  }

  /** The ids of those that can be chosen. */
  async chosen(site: string): Promise<string[]> {
    return (await this.all(site)).filter(({ retired }) => !retired).map(({ id }) => id);
  }

  /**
   * What the author is told of a reason that is one of the site's own; a site that has none takes any words.
   * @throws Problem naming those that there are
   */
  async said(site: string, id: string | undefined): Promise<Localized | null> {
    const { reasons } = (await this.sites.get(site)).settings;
    if (!reasons || id === undefined) return null;
    const chosen = reasons.filter(({ retired }) => !retired);
    const found = chosen.find((one) => one.id === id);
    if (found) return inEachLanguage(found.text);
    const allowed = chosen.map((one) => one.id).join(", ");
    throw invalidInput([{ path: "reason", message: `must be one of the site's reasons: ${allowed}` }]);
  }
}
