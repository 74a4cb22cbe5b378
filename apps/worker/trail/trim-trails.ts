import type { Sites, Trail } from "#store";

const day = 86_400_000;
/** How often old entries are looked for, in ms. */
const every = 3_600_000;

/** Lets go of what sites do not want to keep of their trails any longer. */
export class TrimTrails {
  private due = 0;

  constructor(
    private readonly sites: Pick<Sites, "withTrailDays">,
    private readonly trail: Pick<Trail, "cut">,
  ) {}

  async run(now = Date.now()): Promise<void> {
    if (now < this.due) return;
    this.due = now + every;
    for (const { site, days } of await this.sites.withTrailDays()) {
      const before = new Date(now - days * day);
      while ((await this.trail.cut(site, before)) > 0);
    }
  }
}
