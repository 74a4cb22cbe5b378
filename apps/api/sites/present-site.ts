import type { SiteSummary } from "#contract";
import type { StoredSite } from "#store";

/** A site's public settings. */
export function presentSite({ _id, settings, sso }: StoredSite, realtimeUrl: string): SiteSummary {
  const { name, languages, moderation, reactions, limits, editWindow, timeZone, guests, registration } =
    settings;
  return {
    id: _id,
    name,
    languages,
    moderation,
    signIn: { password: registration, sso: sso.secret !== null || sso.jwks !== null, guests },
    reactions,
    limits: { commentLength: limits.commentLength },
    editWindow,
    timeZone,
    featuredLabel: settings.featuredLabel,
    realtime: { url: realtimeUrl, path: "/realtime" },
  };
}
