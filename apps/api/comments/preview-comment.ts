import { Injectable } from "@nestjs/common";
import type { Previewed } from "#contract";
import { placeAsTyped, renderText } from "#discussion";
import { braked, languageAmong, noHistory, type Subject } from "#moderation";
import { KnownFilterSets, KnownSites } from "#platform";
import { type StoredSite, textLanguageOf } from "#store";
import { acceptableBody } from "./acceptable-body.js";
import { nudgeOf } from "./nudge.js";
import { RateLimits } from "./rate-limits.js";

/** Often enough for who looks at each sentence; too seldom for who wants to find out all that the filters know. */
const perMinute = 60;

interface Asker {
  /** Accept-Language */
  wanted: string | undefined;
  address: string;
}

/** Shows a comment before it is sent. Nothing is stored. */
@Injectable()
export class PreviewComment {
  constructor(
    private readonly sites: KnownSites,
    private readonly filterSets: KnownFilterSets,
    private readonly rates: RateLimits,
  ) {}

  async run(id: string, typed: string, { wanted, address }: Asker): Promise<Previewed> {
    const site = await this.sites.get(id);
    const text = acceptableBody(typed, site);
    await this.rates.take({ what: "previews", who: `${id} ${address}`, perMinute });
    const { html, links } = renderText(text);
    const filters = await this.filterSets.active(site);
    const verdict = braked(await filters.judge(await subjectOf(site, text, links)), site.filters.brakes);
    const language = textLanguageOf(wanted, site.settings.languages);
    const nudge = nudgeOf(verdict, filters, language);
    return { html, nudge: nudge && { ...nudge, spans: nudge.spans.map((span) => asTyped(typed, span)) } };
  }
}

/** A text of which nothing else is known: no author, no history. */
async function subjectOf(
  { _id: id, settings: { languages, timeZone } }: StoredSite,
  text: string,
  links: Subject["comment"]["links"],
): Promise<Subject> {
  const createdAt = new Date();
  const comment: Subject["comment"] = { id: "", revision: 1, text, lang: null, links, createdAt };
  comment.lang = await languageAmong(comment, languages);
  return {
    site: { id, languages, timeZone },
    comment,
    author: { id: "", name: "", standing: null },
    story: { id: "", url: null, section: null },
    history: noHistory,
  };
}

function asTyped(typed: string, { start, end }: { start: number; end: number }) {
  return { start: placeAsTyped(typed, start), end: placeAsTyped(typed, end) };
}
