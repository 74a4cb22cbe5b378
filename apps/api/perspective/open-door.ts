import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { type PerspectiveDoor, Problem } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, Rights } from "#platform";
import { Acts, type FormerSecret, Sites, type StoredSite } from "#store";
import { RateLimits } from "../comments/rate-limits.js";
import { noKey, wrongKey } from "./google-errors.js";

const perMinute = 3000;
const hour = 3_600_000;

type Kept = Parameters<Sites["keepPerspectiveKey"]>[1];

/** Who may come in by Perspective's door: whoever has the site's key for it, of which a hash alone is kept, or may operate the site. */
@Injectable()
export class OpenDoor {
  constructor(
    private readonly known: KnownSites,
    private readonly sites: Sites,
    private readonly acts: Acts,
    private readonly rates: RateLimits,
    private readonly rights: Rights,
  ) {}

  /** @throws Refusal, Problem `rate-limited` */
  async enter(id: string, key: unknown): Promise<StoredSite> {
    if (typeof key !== "string" || key === "") throw noKey();
    const site = await this.known.find(id);
    if (!site || !(await this.opens(key, site))) throw wrongKey();
    await this.rates.take({ what: "analyses", who: id, perMinute });
    return site;
  }

  /** Makes a key. @param overlap hours for which the one before opens the door as well. @returns the key, which nobody can read again */
  async renew(site: string, me: Me, overlap: number): Promise<string> {
    const key = randomBytes(32).toString("base64url");
    const { perspectiveKey: before } = await this.known.get(site);
    const until = new Date(Date.now() + overlap * hour);
    const former = before === undefined || overlap === 0 ? null : { secret: before, until };
    await this.turn(site, me, { hash: hashOf(key), former });
    return key;
  }

  async close(site: string, me: Me): Promise<void> {
    await this.turn(site, me, { hash: null, former: null });
  }

  /** The key of before opens nothing any more. */
  async endFormer(site: string, me: Me): Promise<void> {
    const { perspectiveKey = null } = await this.known.get(site);
    await this.turn(site, me, { hash: perspectiveKey, former: null });
  }

  async state(site: string): Promise<PerspectiveDoor> {
    const known = await this.known.get(site);
    const former = formerIn(known);
    return { open: known.perspectiveKey !== undefined, formerUntil: former?.until.toISOString() ?? null };
  }

  /** A key that may do more opens the door, too. */
  private async opens(key: string, site: StoredSite): Promise<boolean> {
    const hash = hashOf(key);
    const hashes = [site.perspectiveKey, formerIn(site)?.secret];
    if (hashes.some((one) => one !== undefined && isSame(hash, one))) return true;
    try {
      await this.rights.of(key, site._id, "operate");
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  private async turn(site: string, me: Me, kept: Kept): Promise<void> {
    await this.known.get(site);
    await this.acts.together(
      async (session) => {
        await this.sites.keepPerspectiveKey(site, kept, session);
        return kept;
      },
      () => [
        { site, me, about: { kind: "site", id: site } },
        { kind: "settings", what: { changed: [{ name: "perspective.key", from: null, to: null }] } },
      ],
    );
    this.known.forget(site);
  }
}

/** The key of before, as long as it counts. */
function formerIn({ formerPerspectiveKey: former }: StoredSite): FormerSecret | null {
  return former && former.until.getTime() > Date.now() ? former : null;
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
