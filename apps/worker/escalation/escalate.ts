import type { Connection } from "mongoose";
import {
  addressed,
  type Deliveries,
  type DueQueue,
  type Notices,
  type Notifications,
  type Occasion,
  placeOf,
  type Sites,
  type Staff,
  type Statements,
  type Stories,
  type StoredEscalation,
  type StoredNotification,
  type StoredSite,
  type StoredUser,
} from "#store";

/** So much of one kind and site at a time. */
const mostAtOnce = 100;
const hour = 3_600_000;

interface Stores {
  connection: Connection;
  sites: Pick<Sites, "escalating">;
  staff: Pick<Staff, "of">;
  stories: Pick<Stories, "byNames">;
  notices: Pick<Notices, "due" | "escalate">;
  statements: Pick<Statements, "due" | "escalate">;
  notifications: Pick<Notifications, "stored">;
  deliveries: Pick<Deliveries, "addAll">;
}

/** What nobody has decided although its deadline is near. */
interface Overdue {
  id: string;
  queue: DueQueue;
  story: string | null;
  /** the comment under which it is found */
  comment: string | null;
}

/** Who is told of what comes near its deadline. */
interface ToTell {
  people: readonly StoredUser[];
  webhooks: StoredSite["webhooks"];
}

/** Tells those whom a site names of notices and appeals that come near their deadline undecided: of each once. */
export class Escalate {
  constructor(private readonly stores: Stores) {}

  async run(): Promise<void> {
    for (const site of await this.stores.sites.escalating()) await this.inSite(site);
  }

  private async inSite({ _id: site, settings: { escalation }, webhooks }: StoredSite): Promise<void> {
    const before = new Date(Date.now() + escalation.hoursBefore * hour);
    const overdue = await this.overdue(site, before);
    if (overdue.length === 0) return;
    const staff = await this.stores.staff.of(site);
    const people = staff.filter(({ _id }) => escalation.people.includes(_id));
    if (people.length === 0) return;
    for (const one of overdue) await this.escalate(site, one, { people, webhooks });
  }

  private async overdue(site: string, before: Date): Promise<Overdue[]> {
    const { notices, statements } = this.stores;
    const [noticed, appealed] = await Promise.all([
      notices.due(site, before, mostAtOnce),
      statements.due(site, before, mostAtOnce),
    ]);
    return [
      ...noticed.map(({ _id: id, story, comment }) => ({ id, queue: "notices" as const, story, comment })),
      ...appealed.map(({ _id: id, story, appeal }) => {
        return { id, queue: "appeals" as const, story, comment: appeal?.case ?? null };
      }),
    ];
  }

  /** The mark and what is told of it are written together. */
  private async escalate(site: string, overdue: Overdue, { people, webhooks = [] }: ToTell): Promise<void> {
    const { connection, notifications, deliveries } = this.stores;
    const to = people.map(({ _id: id, name }) => ({ kind: "person" as const, id, name }));
    const escalated: StoredEscalation = { at: new Date(), to };
    const place = await this.placeOf(site, overdue);
    await connection.transaction(async (session) => {
      if (!(await this.stores[storeOf[overdue.queue]].escalate(overdue.id, escalated, session))) return;
      const told = to.map(({ id: user }) => notificationOf({ site, user, ...overdue }, place, escalated.at));
      await notifications.stored.insertMany(told, { session });
      await deliveries.addAll(addressed(webhooks, occasionOf(site, overdue, escalated.at)), session);
    });
  }

  private async placeOf(site: string, { story }: Overdue) {
    if (story === null) return { url: null, title: null };
    const [found] = await this.stores.stories.byNames(site, [story]);
    const { url, title } = placeOf({ story, storyFacts: null }, found);
    return { url, title };
  }
}

const storeOf = { notices: "notices", appeals: "statements" } as const satisfies Record<DueQueue, string>;

function occasionOf(site: string, { id, queue, story, comment }: Overdue, at: Date): Occasion {
  const about = queue === "notices" ? { notice: id } : { appeal: id };
  return { type: "deadline.near", at, said: { site, story, comment, ...about } };
}

function notificationOf(
  { id, site, user, queue, story, comment }: Overdue & { site: string; user: string },
  place: Pick<StoredNotification, "url" | "title">,
  at: Date,
): StoredNotification {
  const about = { site, story, ...place, user, comment, queue };
  return { _id: `escalated-${id}-${user}`, ...about, kind: "escalated", at, read: false };
}
