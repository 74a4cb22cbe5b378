import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import {
  type Actor,
  type Dossier,
  type DossierContent,
  Problem,
  type TextLanguage,
  type Who,
} from "#contract";
import type { Me } from "#discussion";
import { KnownSites, Sections } from "#platform";
import {
  Comments,
  Decisions,
  Notices,
  placeOf,
  presentCaseNotice,
  presentNotice,
  Statements,
  Stories,
  type StoredComment,
  type StoredNotice,
  type StoredStatement,
  type TrailEntry,
  Users,
} from "#store";

/** What a site knows of one notice, as it is written down. */
interface Known {
  notice: StoredNotice;
  comment: StoredComment;
  decisions: TrailEntry[];
  statements: StoredStatement[];
  /** those who did anything, as the file names them */
  named: (actor: Actor) => Who;
}

/** Puts together all that is known of one notice. */
@Injectable()
export class MakeDossier {
  constructor(
    private readonly sites: KnownSites,
    private readonly sections: Sections,
    private readonly notices: Notices,
    private readonly comments: Comments,
    private readonly stories: Stories,
    private readonly decisions: Decisions,
    private readonly statements: Statements,
    private readonly users: Users,
  ) {}

  /** @throws Problem `notice-unknown` for what is in no section of theirs, too */
  async run(site: string, me: Me, id: string, language: TextLanguage): Promise<Dossier> {
    const notice = await this.notices.byId(site, id);
    if (!notice || !(await this.sections.hasStory(me.sections, notice))) throw unknown(id);
    const content = await this.content(notice, language);
    const sha256 = createHash("sha256").update(JSON.stringify(content)).digest("hex");
    return { content, sha256 };
  }

  private async content(notice: StoredNotice, language: TextLanguage): Promise<DossierContent> {
    const { settings } = await this.sites.get(notice.site);
    const known = await this.known(notice);
    const { name, timeZone } = settings;
    return {
      madeAt: new Date().toISOString(),
      site: { id: notice.site, name, timeZone },
      notice: noticeIn(known, language),
      said: notice.said ?? null,
      comment: await this.commentIn(known),
      revisions: revisionsOf(known.comment),
      decisions: known.decisions.map((one) => decisionIn(one, known)),
      statements: known.statements.map((one) => statementIn(one, known, language)),
      times: timesOf(known),
    };
  }

  private async known(notice: StoredNotice): Promise<Known> {
    const { site, comment: id } = notice;
    const [comment, decisions, statements] = await Promise.all([
      this.comments.byId(site, id),
      this.decisions.ofComment(site, id),
      this.statements.ofComment(id),
    ]);
    if (!comment) throw unknown(notice._id);
    const actors = [
      ...decisions.map(({ by }) => by),
      ...statements.flatMap(({ by, appeal }) => [by, appeal?.heardBy ?? []].flat()),
    ];
    const people = await this.users.ofSite(site, [...new Set(actors.map(({ id }) => id))]);
    const roles = new Map(people.map(({ _id, role }) => [_id, role]));
    const named = ({ kind, id, name }: Actor) => ({ kind, id, name, role: roles.get(id) ?? null });
    return { notice, comment, decisions, statements, named };
  }

  private async commentIn({ comment }: Known): Promise<DossierContent["comment"]> {
    const { _id: id, site, story, author, createdAt, status } = comment;
    const [found] = await this.stories.byNames(site, [story]);
    return {
      id,
      story: placeOf(comment, found),
      author: { id: author.id, name: author.name },
      createdAt: createdAt.toISOString(),
      status,
    };
  }
}

function unknown(id: string): Problem {
  return new Problem("notice-unknown", `there is no notice "${id}"`);
}

function noticeIn({ notice, named }: Known, language: TextLanguage): DossierContent["notice"] {
  const { answer } = presentNotice(notice, language);
  const { answeredBy } = notice;
  return { ...presentCaseNotice(notice), answer, answeredBy: answeredBy && named(answeredBy) };
}

/** As they are kept: of what is deleted, nothing is. */
function revisionsOf({ revisions, revision, text, editedAt, createdAt }: StoredComment) {
  const all = [...revisions, { revision, text, at: editedAt ?? createdAt }];
  return all
    .filter((one) => one.text !== "")
    .map(({ revision, text, at }) => ({ revision, text, at: at.toISOString() }));
}

function decisionIn(
  { id, at, by, from, to, revision, reason, note }: TrailEntry,
  { named }: Known,
): DossierContent["decisions"][number] {
  return { id, at: at.toISOString(), by: named(by), from, to, revision, reason, note };
}

function statementIn(
  { _id: id, at, about, by, reason, revokedAt, appeal }: StoredStatement,
  { named }: Known,
  language: TextLanguage,
): DossierContent["statements"][number] {
  return {
    id,
    at: at.toISOString(),
    about,
    by: named(by),
    reason: reason?.[language] ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    appeal: appeal && {
      at: appeal.at.toISOString(),
      deadline: appeal.deadline.toISOString(),
      text: appeal.text,
      state: appeal.state,
      answer: appeal.answer,
      answeredAt: appeal.answeredAt?.toISOString() ?? null,
      heardBy: appeal.heardBy && named(appeal.heardBy),
    },
  };
}

function timesOf({ notice: { at, deadline, answeredAt }, decisions }: Known): DossierContent["times"] {
  const decided = decisions.find((one) => one.by.kind === "person" && one.to !== "deleted" && one.at >= at);
  const since = (moment: Date) => Math.round((moment.getTime() - at.getTime()) / 1000);
  return {
    toDecision: decided ? since(decided.at) : null,
    toAnswer: answeredAt && since(answeredAt),
    inTime: answeredAt && answeredAt <= deadline,
  };
}
