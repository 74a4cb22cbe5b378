import { signal, type Signal } from "@preact/signals";
import type { Statement } from "#contract";
import type { Account } from "../account/session.js";

type Known = Signal<ReadonlyMap<string, Statement>>;

const known = new WeakMap<Account, Known>();

/** Statements of reasons that somebody has opened or heard of, by id: the same for all discussions of a page. */
export function statementsOf(account: Account): Known {
  const before = known.get(account);
  if (before) return before;
  const statements: Known = signal(new Map());
  known.set(account, statements);
  account.session.subscribe((session) => {
    if (!session) statements.value = new Map();
  });
  return statements;
}

/** Takes a statement as it stands now. */
export function hear(account: Account, statement: Statement): void {
  const statements = statementsOf(account);
  statements.value = new Map(statements.value).set(statement.id, statement);
}
