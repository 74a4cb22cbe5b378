import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { Injectable } from "@nestjs/common";
import {
  builtInReasons,
  invalidInput,
  Problem,
  type Reason,
  type SettingsChange,
  succeeding,
  type Webhook,
} from "#contract";
import type { ClientSession } from "mongoose";
import type { Me } from "#discussion";
import { KnownSites } from "#platform";
import {
  Acts,
  type FormerSecret,
  type SiteChange,
  Sites,
  type StoredSite,
  type StoredWebhook,
  Traces,
} from "#store";
import { ReasonsGiven } from "./reasons-given.js";

const hour = 3_600_000;

type Changed = { name: string; from: unknown; to: unknown }[];

/** Changes what is named of a site's settings, together with its line in the trail. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
    private readonly acts: Acts,
    private readonly traces: Traces,
    private readonly given: ReasonsGiven,
  ) {}

  async run(site: string, me: Me, change: SettingsChange): Promise<StoredSite> {
    const { webhooks, seen, sso, ...others } = change;
    const { overlap = 0, ...keys } = sso ?? {};
    const named = { ...others, sso: keys };
    const changed = await this.acts.together(
      async (session) => {
        const before = await this.sites.byId(site, session);
        if (before && seen) refuseOther(before, seen);
        if (before && named.reasons !== undefined)
          await this.given.refuseGone(before, reasonsOf(before), named.reasons ?? builtInReasons);
        if (webhooks) await this.sites.keepWebhooks(site, withSecrets(webhooks, before?.webhooks), session);
        if (before && named.reasons === null)
          await this.sites.keepFormerReasons(site, succeeding(reasonsOf(before), []), session);
        if (before) await this.turnLinks(before, named, session);
        if (before && keys.secret !== undefined)
          await this.sites.keepFormerSecret(site, formerOf(before, overlap), session);
        const after = before && (await this.sites.change(site, keepingReasons(before, named), session));
        return before && after && { before, after };
      },
      (both) => {
        if (!both) return null;
        const { before, after } = both;
        const what = { changed: [...settingsChanged(before, after), ...secretsIn(change)] };
        if (what.changed.length === 0) return null;
        return [
          { site, me, about: { kind: "site", id: site } },
          { kind: "settings", what },
        ];
      },
    );
    this.known.forget(site);
    if (!changed) throw new Problem("site-unknown", `there is no site "${site}"`);
    // said once more where it was broken off before
    if (named.linkGuests === false) await this.traces.dropAll(site);
    return changed.after;
  }

  /** Each time with a new key: what was kept by the one before says nothing any more. */
  private async turnLinks(
    { _id, linkKey }: StoredSite,
    { linkGuests }: SettingsChange,
    session: ClientSession,
  ): Promise<void> {
    if (linkGuests === false) await this.sites.keepLinkKey(_id, null, session);
    if (linkGuests === true && linkKey === undefined)
      await this.sites.keepLinkKey(_id, randomBytes(32).toString("base64url"), session);
  }
}

/** @throws Problem where something is no longer as it was seen */
function refuseOther(
  { settings }: StoredSite,
  { limits = {}, ...seen }: NonNullable<SettingsChange["seen"]>,
): void {
  const known = new Map<string, unknown>([...Object.entries(settings), ...Object.entries(settings.limits)]);
  const others = [...Object.entries(seen), ...Object.entries(limits)]
    .filter(([name, value]) => !isDeepStrictEqual(known.get(name), value))
    .map(([name]) => name);
  if (others.length > 0) throw new Problem("settings-changed", `by now another: ${others.join(", ")}`);
}

/** @param overlap hours for which the secret of before counts as well */
function formerOf({ sso: { secret } }: StoredSite, overlap: number): FormerSecret | null {
  if (secret === null || overlap === 0) return null;
  return { secret, until: new Date(Date.now() + overlap * hour) };
}

/** What is taken off the site's reasons stays among them, retired. */
function keepingReasons(before: StoredSite, change: SiteChange): SiteChange {
  const { reasons } = change;
  return reasons ? { ...change, reasons: succeeding(reasonsOf(before), reasons) } : change;
}

/** All that decisions so far may name. */
function reasonsOf({ settings, formerReasons = [] }: StoredSite): readonly Reason[] {
  return settings.reasons ?? succeeding(formerReasons, builtInReasons);
}

function settingsChanged(before: StoredSite, after: StoredSite): Changed {
  const was = new Map(singly(before));
  return singly(after).flatMap(([name, to]) => {
    const from = was.get(name) ?? null;
    return isDeepStrictEqual(from, to) ? [] : [{ name, from, to }];
  });
}

/** Each setting by its name, each limit for itself. */
function singly({ settings: { limits, ...others } }: StoredSite): [name: string, value: unknown][] {
  const each = Object.entries(limits).map(([name, value]): [string, unknown] => [`limits.${name}`, value]);
  return [...Object.entries(others), ...each];
}

/** Of secrets, and of addresses that are as good as secrets, the trail has that they were changed. */
function secretsIn({ sso: { overlap: _, ...sso } = {}, webhooks }: SettingsChange): Changed {
  const names = [...Object.keys(sso).map((name) => `sso.${name}`), ...(webhooks ? ["webhooks"] : [])];
  return names.map((name) => ({ name, from: null, to: null }));
}

/** Each with its secret, new or kept. @throws Problem where one has none that needs it */
function withSecrets(asked: readonly Webhook[], kept: readonly StoredWebhook[] = []): StoredWebhook[] {
  return asked.map(({ secret, ...webhook }, at) => {
    const known = secret ?? kept.find(({ id }) => id === webhook.id)?.secret ?? null;
    if (webhook.kind === "standard" && known === null)
      throw invalidInput([{ path: `webhooks.${at}.secret`, message: "is needed to sign what is sent" }]);
    return { ...webhook, secret: known };
  });
}
