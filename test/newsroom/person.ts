import { randomUUID } from "node:crypto";
import type { z } from "zod";
import {
  type Comment,
  type CommentsPage,
  commentsPage,
  commentWithAncestors,
  counts,
  type Decided,
  decided,
  type FlagReason,
  type Mine,
  mine,
  moderationCase,
  type ModerationCase,
  type NewDecision,
  ownComment,
  type OwnComment,
  problemDetails,
  problemName,
  type ProblemName,
  queueCounts,
  type QueueName,
  queuePage,
  type QueuePage,
  repliesPage,
  type RepliesPage,
  type Show,
  type Sort,
  type StoryChange,
  storyEvents,
  type StoryEvents,
} from "#contract";
import { until } from "./until.js";

export interface Answer {
  status: number;
  headers: Headers;
  // answers are looked at by tests, which say what they expect of them
  body: unknown;
  /** the refusal's name, where it is one of the catalogue */
  refusal: ProblemName | undefined;
}

export interface Ask {
  method?: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

interface Sending {
  parent?: string | undefined;
  key?: string;
  headers?: Readonly<Record<string, string>>;
  url?: string;
  title?: string;
}

/** What names a comment and the revision that one has seen. */
type Seen = Pick<Comment, "id" | "revision">;

/** Somebody who speaks to the API, with their token or without one. */
export class Person {
  constructor(
    readonly api: string,
    readonly site: string,
    readonly id: string,
    readonly name: string,
    readonly token: string | null,
  ) {}

  /** @param path below `/v1/sites/{site}`, or from the root where it begins with `/` */
  async ask(path: string, { method = "GET", body, headers = {} }: Ask = {}): Promise<Answer> {
    const url = path.startsWith("/") ? `${this.api}${path}` : `${this.api}/v1/sites/${this.site}/${path}`;
    const answer = await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    const content = parsed(await answer.text());
    return { status: answer.status, headers: answer.headers, body: content, refusal: refusalIn(content) };
  }

  /** The same person with another token. */
  with(token: string | null): Person {
    return new Person(this.api, this.site, this.id, this.name, token);
  }

  /** The same person at another site, where their token may not count. */
  at(site: string): Person {
    return new Person(this.api, site, this.id, this.name, this.token);
  }

  /** Sends a comment; the answer may be a refusal. */
  async sends(story: string, text: string, more: Sending = {}): Promise<Answer> {
    const { key = randomUUID(), headers = {}, ...rest } = more;
    return this.ask(commentsOf(story), {
      method: "POST",
      body: { body: text, ...rest },
      headers: { "idempotency-key": key, ...headers },
    });
  }

  /** Sends a comment that has to be taken. */
  async posts(story: string, text: string, more: Sending = {}): Promise<OwnComment> {
    return granted(ownComment, 201, await this.sends(story, text, more));
  }

  /** Posts a comment and waits until anyone can read it. */
  async getsPublished(story: string, text: string, more: Sending = {}): Promise<OwnComment> {
    const posted = await this.posts(story, text, more);
    await until(() => this.with(null).sees(posted), `« ${text} » to be published`);
    return posted;
  }

  /** Writes a comment of one's own anew; the answer may be a refusal. */
  async triesToEdit({ id, revision }: Seen, body: string): Promise<Answer> {
    return this.ask(`comments/${id}`, { method: "PATCH", body: { body, revision } });
  }

  async edits(comment: Seen, body: string): Promise<OwnComment> {
    return granted(ownComment, 200, await this.triesToEdit(comment, body));
  }

  /** Takes a comment of one's own back; the answer may be a refusal. */
  async deletes({ id }: Pick<Comment, "id">): Promise<Answer> {
    return this.ask(`comments/${id}`, { method: "DELETE" });
  }

  async reads(
    story: string,
    query: { sort?: Sort; show?: Show; limit?: number; after?: string | null } = {},
  ): Promise<CommentsPage> {
    return granted(commentsPage, 200, await this.ask(`${commentsOf(story)}?${queryOf(query)}`));
  }

  async opens(comment: string) {
    return granted(commentWithAncestors, 200, await this.ask(`comments/${comment}`));
  }

  async unfolds(
    comment: string,
    query: { limit?: number; after?: string | null } = {},
  ): Promise<RepliesPage> {
    return granted(repliesPage, 200, await this.ask(`comments/${comment}/replies?${queryOf(query)}`));
  }

  /** Whether anyone who reads the comment's page finds its text. */
  async sees({ id }: Pick<Comment, "id">): Promise<boolean> {
    const { status, body } = await this.ask(`comments/${id}`);
    return status === 200 && commentWithAncestors.parse(body).comment.status === "published";
  }

  /** Says something of a story; the answer may be a refusal. */
  async says(story: string, change: StoryChange): Promise<Answer> {
    return this.ask(`stories/${encodeURIComponent(story)}`, { method: "PUT", body: change });
  }

  async catchesUp(story: string, since: number): Promise<StoryEvents> {
    return granted(storyEvents, 200, await this.ask(`${eventsOf(story)}?since=${since}`));
  }

  async counts(story: string): Promise<number | undefined> {
    const answer = await this.ask(`counts?${queryOf({ story })}`);
    return granted(counts, 200, answer).counts[story];
  }

  async mine(story: string): Promise<Mine> {
    return granted(mine, 200, await this.ask(`stories/${encodeURIComponent(story)}/mine`));
  }

  async reacts({ id }: Pick<Comment, "id">, kind: string): Promise<void> {
    expectGranted(await this.ask(`comments/${id}/reactions/${kind}`, { method: "PUT" }));
  }

  async takesBack({ id }: Pick<Comment, "id">, kind: string): Promise<void> {
    expectGranted(await this.ask(`comments/${id}/reactions/${kind}`, { method: "DELETE" }));
  }

  async reports({ id }: Pick<Comment, "id">, reason: FlagReason, detail?: string): Promise<void> {
    const body = { reason, ...(detail === undefined ? {} : { detail }) };
    expectGranted(await this.ask(`comments/${id}/flags`, { method: "POST", body }));
  }

  async queue(name: QueueName, query: { limit?: number; after?: string | null } = {}): Promise<QueuePage> {
    return granted(queuePage, 200, await this.ask(`moderation/queues/${name}?${queryOf(query)}`));
  }

  async queueCounts() {
    return granted(queueCounts, 200, await this.ask("moderation/queues")).queues;
  }

  /** Whether the comment waits in a queue. */
  async finds({ id }: Pick<Comment, "id">, name: QueueName): Promise<boolean> {
    const { items } = await this.queue(name, { limit: 100 });
    return items.some(({ comment }) => comment.id === id);
  }

  async case({ id }: Pick<Comment, "id">, language = "fr"): Promise<ModerationCase> {
    const answer = await this.ask(`moderation/comments/${id}`, { headers: { "accept-language": language } });
    return granted(moderationCase, 200, answer);
  }

  /** Decides on a comment; the answer may be a refusal. */
  async triesTo(
    decision: NewDecision["decision"],
    { id, revision }: Seen,
    more: Partial<NewDecision> = {},
  ): Promise<Answer> {
    const body = { comment: id, revision, decision, ...more };
    return this.ask("moderation/decisions", { method: "POST", body });
  }

  async publishes(comment: Seen, more: Partial<NewDecision> = {}): Promise<Decided> {
    return granted(decided, 201, await this.triesTo("publish", comment, more));
  }

  async rejects(comment: Seen, more: Partial<NewDecision> = {}): Promise<Decided> {
    return granted(decided, 201, await this.triesTo("reject", comment, more));
  }

  /** Takes a comment among the newsroom's picks, or out of them; the answer may be a refusal. */
  async features({ id }: Pick<Comment, "id">, featured = true): Promise<Answer> {
    return this.ask(`moderation/comments/${id}/featured`, { method: featured ? "PUT" : "DELETE" });
  }

  async undoes({ id }: Pick<Comment, "id">, decision: string): Promise<Answer> {
    return this.ask(`moderation/comments/${id}/decisions/${decision}`, { method: "DELETE" });
  }
}

export function commentsOf(story: string): string {
  return `stories/${encodeURIComponent(story)}/comments`;
}

export function eventsOf(story: string): string {
  return `stories/${encodeURIComponent(story)}/events`;
}

/** What an answer brings, which has to be as the contract says. @throws Error with the refusal */
export function granted<Schema extends z.ZodType>(
  schema: Schema,
  status: number,
  answer: Answer,
): z.output<Schema> {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return schema.parse(answer.body);
}

function expectGranted({ status, body }: Answer): void {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
}

function queryOf(query: Readonly<Record<string, string | number | null | undefined>>): string {
  const named = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(named).toString();
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refusalIn(body: unknown): ProblemName | undefined {
  const { data } = problemDetails.safeParse(body);
  return data && problemName(data);
}
