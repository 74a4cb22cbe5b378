import { Injectable } from "@nestjs/common";
import type { NewSettingsPreview, Settings, SettingsPreview } from "#contract";
import { KnownSites } from "#platform";
import { arrivalsOf, Comments, newestTexts, Trail, Users } from "#store";
import { countForeign } from "./count-foreign.js";
import { type Authors, figuresOf } from "./settings-figures.js";

/** So many comments are looked at, the newest. */
const most = 20_000;
/** Of so many of them, the language is told. */
const mostRead = 500;
/** So many entries of the trail are counted. */
const mostErased = 100_000;
const day = 86_400_000;

/** Tells what other settings would have done to the comments that came in of late. */
@Injectable()
export class PreviewSettings {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly trail: Trail,
  ) {}

  async run(site: string, { settings: change, days }: NewSettingsPreview): Promise<SettingsPreview> {
    const { settings } = await this.sites.get(site);
    const to = new Date();
    const from = new Date(to.getTime() - days * day);
    const arrivals = await arrivalsOf(this.comments, { site, from, to }, most);
    const [first] = arrivals;
    const ids = [...new Set(arrivals.map(({ author }) => author))];
    const authors = first ? await this.authors(site, ids, first.createdAt) : nobody;
    return {
      ...{ from: from.toISOString(), to: to.toISOString() },
      ...{ comments: arrivals.length, whole: arrivals.length < most },
      now: figuresOf(settings, arrivals, authors),
      then: figuresOf(changed(settings, change), arrivals, authors),
      foreign: await this.foreign(settings.languages, change, { site, from, to }),
      trailErased: await this.erased(site, change, to),
    };
  }

  private async foreign(
    languages: readonly string[],
    change: NewSettingsPreview["settings"],
    span: { site: string; from: Date; to: Date },
  ): Promise<SettingsPreview["foreign"]> {
    if (change.languages === undefined) return null;
    const texts = await newestTexts(this.comments, span, mostRead);
    const [now = 0, then = 0] = await countForeign(texts, [languages, change.languages]);
    return { looked: texts.length, now, then };
  }

  private async erased(
    site: string,
    { trailDays }: NewSettingsPreview["settings"],
    now: Date,
  ): Promise<number | null> {
    if (trailDays === undefined) return null;
    if (trailDays === null) return 0;
    return this.trail.countBefore(site, new Date(now.getTime() - trailDays * day), mostErased);
  }

  private async authors(site: string, ids: readonly string[], before: Date): Promise<Authors> {
    const [users, fates] = await Promise.all([
      this.users.byIds(ids),
      this.comments.fatesBefore(site, ids, before),
    ]);
    return {
      guests: new Set(users.filter(({ guest }) => guest).map(({ _id }) => _id)),
      published: new Map([...fates].map(([id, { published }]) => [id, published])),
    };
  }
}

const nobody: Authors = { guests: new Set(), published: new Map() };

function changed(settings: Settings, change: NewSettingsPreview["settings"]): Settings {
  const { limits = {}, moderation = settings.moderation, guests = settings.guests } = change;
  const { trustedAfter = settings.trustedAfter, newAuthors = settings.newAuthors } = change;
  const { editWindow = settings.editWindow, audit = settings.audit } = change;
  const { commentLength = settings.limits.commentLength } = limits;
  const { postsPerMinute = settings.limits.postsPerMinute } = limits;
  return {
    ...{ ...settings, moderation, guests, trustedAfter, newAuthors, editWindow, audit },
    limits: { ...settings.limits, commentLength, postsPerMinute },
  };
}
