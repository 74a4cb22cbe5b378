import { Controller, Get, Header } from "@nestjs/common";
import { type OwnDeadline, type OwnDeadlines, ownDeadlines } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, Sections, Within } from "#platform";
import { Notices, Statements, type StoredNotice, type StoredStatement } from "#store";
import { Answers } from "../openapi/answers.js";

/** More of a kind are not told. */
const most = 100;

/** What is near its deadline undecided, and was escalated to whoever asks. */
@Controller("v1/sites/:site/moderation/deadlines")
@May("moderate")
@Within("answer")
export class DeadlinesController {
  constructor(
    private readonly notices: Notices,
    private readonly statements: Statements,
    private readonly sections: Sections,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, ownDeadlines)
  async list(@AtSite() site: string, @Me() me: Person): Promise<OwnDeadlines> {
    const [notices, statements] = await Promise.all([
      this.notices.toldTo(site, me.id, most),
      this.statements.toldTo(site, me.id, most),
    ]);
    const named = [...notices, ...statements].flatMap(({ story }) => story ?? []);
    const within = me.sections && (await this.sections.storiesIn(me.sections, site, named));
    const isSeen = ({ story }: { story: string | null }) => within === null || within.has(story ?? "");
    const items = [...noticesIn(notices.filter(isSeen)), ...appealsIn(statements.filter(isSeen))];
    return { items: items.sort((one, other) => one.deadline.localeCompare(other.deadline)) };
  }
}

function noticesIn(notices: readonly StoredNotice[]): OwnDeadline[] {
  const next = new Map<string, OwnDeadline>();
  for (const { comment: entry, deadline } of notices)
    if (!next.has(entry)) next.set(entry, { queue: "notices", entry, deadline: deadline.toISOString() });
  return [...next.values()];
}

function appealsIn(statements: readonly StoredStatement[]): OwnDeadline[] {
  return statements.flatMap(({ _id: entry, appeal }) =>
    appeal ? [{ queue: "appeals", entry, deadline: appeal.deadline.toISOString() }] : [],
  );
}
