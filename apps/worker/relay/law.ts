import {
  type Notices,
  type Statements,
  type Stories,
  type StoredComment,
  type StoredNotice,
  type StoredStatement,
  storyKey,
} from "#store";
import type { Change } from "./change.js";

/** What the law asks to be known of what some changes are about. Most changes ask nothing. */
export interface Law {
  /** by comment: notices that wait for an answer, and those whose answer is taken back */
  notices: Map<string, StoredNotice[]>;
  /** by id: those that may cease to hold, and those with an appeal that waits beside one that is named */
  statements: Map<string, StoredStatement>;
  /** by story: what statements say of it */
  places: Map<string, { url: string | null; title: string | null }>;
}

export function noLaw(): Law {
  return { notices: new Map(), statements: new Map(), places: new Map() };
}

interface Stores {
  notices: Pick<Notices, "open" | "answeredBy">;
  statements: Pick<Statements, "byIds" | "holding" | "openIn">;
  stories: Pick<Stories, "byKeys">;
}

/** The statements that some changes are about, before their comments are known. */
export async function readStatements(
  changes: readonly Change[],
  { statements }: Stores,
): Promise<Law["statements"]> {
  const ids = changes.flatMap((change) =>
    change.about === "appealed" || change.about === "lifted" ? [change.statement] : [],
  );
  const reconsidered = changes.flatMap((change) =>
    change.about === "decided" && change.decision.from === "rejected" ? [change.comment] : [],
  );
  if (ids.length + reconsidered.length === 0) return new Map();
  const found = [
    ...(ids.length > 0 ? await statements.byIds(ids) : []),
    ...(reconsidered.length > 0 ? await statements.holding(reconsidered) : []),
  ];
  const cases = new Set([...reconsidered, ...found.flatMap(({ appeal }) => appeal?.case ?? [])]);
  const beside = cases.size > 0 ? await statements.openIn([...cases]) : [];
  return new Map([...found, ...beside].map((statement) => [statement._id, statement]));
}

/** The notices of comments that are noticed or decided on. */
export async function readNotices(
  changes: readonly Change[],
  comments: ReadonlyMap<string, StoredComment>,
  { notices }: Stores,
): Promise<Law["notices"]> {
  const noticed = new Set(changes.flatMap((one) => (one.about === "noticed" ? [one.comment] : [])));
  const decided = changes.flatMap((one) => (one.about === "decided" ? [one] : []));
  const asked = decided.filter(({ comment }) => comments.get(comment)?.waiting.notices);
  const open = new Set([...noticed, ...asked.map(({ comment }) => comment)]);
  const undone = decided.filter(({ decision }) => decision.undoes !== undefined);
  const found = [
    ...(open.size > 0 ? await notices.open([...open]) : []),
    ...(undone.length > 0
      ? await notices.answeredBy(
          undone.map(({ comment }) => comment),
          undone.flatMap(({ decision }) => decision.undoes ?? []),
        )
      : []),
  ];
  const byId = new Map(found.map((notice) => [notice._id, notice]));
  const byComment: Law["notices"] = new Map([...byId.values()].map(({ comment }) => [comment, []]));
  for (const notice of byId.values()) byComment.get(notice.comment)?.push(notice);
  return byComment;
}

/** Where that was said which statements are about. */
export async function readPlaces(
  changes: readonly Change[],
  { comments, statements }: { comments: ReadonlyMap<string, StoredComment>; statements: Law["statements"] },
  { stories }: Stores,
): Promise<Law["places"]> {
  const refused = changes.flatMap((change) =>
    change.about === "decided" && change.decision.to === "rejected"
      ? (comments.get(change.comment) ?? [])
      : [],
  );
  const sanctioned = changes.flatMap((change) => (change.about === "sanctioned" ? [change.sanction] : []));
  const keys = new Set(
    [...refused, ...sanctioned, ...statements.values()].flatMap(({ site, story }) =>
      story === null ? [] : [storyKey({ site, story })],
    ),
  );
  if (keys.size === 0) return new Map();
  const found = await stories.byKeys([...keys]);
  return new Map(found.map(({ _id, url, title }) => [_id, { url, title }]));
}
