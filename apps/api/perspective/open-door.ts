import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, Rights } from "#platform";
import { Acts, Sites, type StoredSite } from "#store";
import { RateLimits } from "../comments/rate-limits.js";
import { noKey, wrongKey } from "./google-errors.js";

const perMinute = 3000;

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

  /** Makes a key; the one before opens nothing any more. @returns the key, which nobody can read again */
  async renew(site: string, me: Me): Promise<string> {
    const key = randomBytes(32).toString("base64url");
    await this.turn(site, me, hashOf(key));
    return key;
  }

  async close(site: string, me: Me): Promise<void> {
    await this.turn(site, me, null);
  }

  /** A key that may do more opens the door, too. */
  private async opens(key: string, { _id, perspectiveKey }: StoredSite): Promise<boolean> {
    if (perspectiveKey !== undefined && isSame(hashOf(key), perspectiveKey)) return true;
    try {
      await this.rights.of(key, _id, "operate");
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  private async turn(site: string, me: Me, hash: string | null): Promise<void> {
    await this.known.get(site);
    await this.acts.together(
      async (session) => {
        await this.sites.keepPerspectiveKey(site, hash, session);
        return hash;
      },
      () => [
        { site, me, about: { kind: "site", id: site } },
        { kind: "settings", what: { changed: [{ name: "perspective.key", from: null, to: null }] } },
      ],
    );
    this.known.forget(site);
  }
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
