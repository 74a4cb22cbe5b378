import fc from "fast-check";
import {
  newDecision,
  type StoredComment,
  type StoredDecision,
  type StoredNotice,
  type StoredStatement,
} from "#store";
import { someComment } from "../../../test/newsroom/some-comment.js";
import type { Change } from "./change.js";
import { noLaw } from "./law.js";
import { project } from "./project.js";

const now = new Date("2026-11-24T08:00:00Z");
const moderator = { kind: "person", id: "mo", name: "Mo" } as const;
const id = "comment";

/** What happens to one comment that readers see. */
type Deed =
  | { does: "notices" }
  | { does: "decides"; to: "published" | "rejected"; answers: boolean }
  | { does: "undoes" }
  | { does: "appeals" };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ does: "notices" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("decides" as const),
      to: fc.constantFrom("published", "rejected"),
      answers: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: "undoes" as const }) },
  { weight: 1, arbitrary: fc.constant({ does: "appeals" as const }) },
);

/** The store with one comment, told of each change when it has happened, as the relay reads and writes. */
class Store {
  comment = someComment({ _id: id, status: "published", shown: 1, listed: true });
  readonly notices = new Map<string, StoredNotice>();
  readonly statements = new Map<string, StoredStatement>();
  last: StoredDecision | null = null;
  private count = 0;

  does(deed: Deed): void {
    if (deed.does === "notices") this.notice();
    else if (deed.does === "appeals") this.appeal();
    else if (deed.does === "decides") this.decide(deed);
    else if (this.last && this.last.to !== "held") this.write("held", { undoes: this.last.id });
  }

  get open(): StoredNotice[] {
    return [...this.notices.values()].filter(({ state }) => state === "received");
  }

  get holding(): StoredStatement[] {
    return [...this.statements.values()].filter(({ revokedAt }) => revokedAt === null);
  }

  get openAppeals(): StoredStatement[] {
    return [...this.statements.values()].filter(({ appeal }) => appeal?.state === "open");
  }

  private notice(): void {
    const _id = `notice ${this.count++}`;
    const { site, story } = this.comment;
    const said = {
      explanation: "",
      law: null,
      name: null,
      email: null,
      receipt: _id,
      at: now,
      deadline: now,
    };
    const open = { answer: null, answeredAt: null, answeredBy: null, decision: null };
    this.notices.set(_id, { _id, site, story, comment: id, ...said, ...open, state: "received" });
    this.takes({ about: "noticed", comment: id, notice: "n" });
  }

  private appeal(): void {
    const [statement] = this.holding;
    if (!statement || statement.appeal) return;
    const heard = { answer: null, answeredAt: null, heardBy: null };
    statement.appeal = { text: "", at: now, deadline: now, case: id, state: "open", ...heard };
    this.takes({ about: "appealed", statement: statement._id });
  }

  /** As the api lets people decide: nothing stands where a notice waits for an answer. */
  private decide({ to, answers }: Extract<Deed, { does: "decides" }>): void {
    const named = this.open.map(({ _id }) => _id);
    const isAnswered = named.length > 0 && (answers || to === "published");
    this.write(to, isAnswered ? { answer: { text: "Dit.", notices: named } } : {});
  }

  private write(to: StoredDecision["to"], more: Partial<StoredDecision>): void {
    const decision = { ...newDecision(this.comment, moderator, to), ...more };
    this.last = decision;
    Object.assign(this.comment, { status: to, decision });
    this.takes({ about: "decided", comment: id, decision, verdict: null });
  }

  private takes(change: Change): void {
    const law = {
      ...noLaw(),
      notices: new Map([[id, structuredClone([...this.notices.values()])]]),
      statements: structuredClone(this.statements),
    };
    const comments = new Map<string, StoredComment>([[id, structuredClone(this.comment)]]);
    const outcome = project([change], { comments, stories: new Map(), law, owns: () => true }, now);
    this.comment = outcome.comments.get(id) ?? this.comment;
    for (const [key, notice] of outcome.notices) this.notices.set(key, notice);
    for (const write of outcome.statements)
      if (write.is === "made") this.statements.set(write.statement._id, write.statement);
    for (const [key, known] of this.statements) this.statements.set(key, law.statements.get(key) ?? known);
  }
}

function always(law: (store: Store) => void): void {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
      const store = new Store();
      for (const one of deeds) {
        store.does(one);
        law(store);
      }
    }),
    { numRuns: 300 },
  );
}

test("a comment waits for an answer exactly while one of its notices does", () => {
  always(({ comment, open }) => expect(comment.waiting.notices !== undefined).toBe(open.length > 0));
});

test("no notice waits on a comment that has been taken down, and none is answered by nothing", () => {
  always(({ comment, open, notices }) => {
    if (comment.status === "rejected") expect(open).toEqual([]);
    for (const { state, answeredAt, answer, decision } of notices.values()) {
      expect(answeredAt === null).toBe(state === "received");
      if (state === "kept") expect([answer, typeof decision]).toEqual(["Dit.", "string"]);
    }
  });
});

test("exactly what is refused has a statement that holds, but one that was appealed against stays until it is heard", () => {
  always(({ comment, holding }) => {
    if (comment.status !== "rejected") expect(holding).toEqual([]);
    else expect(holding.map(({ _id }) => _id)).toContain(comment.decision?.id);
  });
});

test("a comment waits for a hearing exactly while an appeal under it is open", () => {
  always(({ comment, openAppeals }) =>
    expect(comment.waiting.appeals !== undefined).toBe(openAppeals.length > 0),
  );
});
