import type { Session } from "#contract";
import type { Setting } from "../reading/discussion.js";
import type { Account } from "./session.js";

type Publishing = Pick<Setting, "account" | "ask" | "signIn">;

/** How long a page may take to give a token that nobody has asked it for. ms */
const patience = 10_000;

const tries = new WeakMap<Account, Promise<Session>>();

/** Asks the page for the publisher's token, and the API for a session by it. */
export async function byPublisher({ ask, signIn }: Publishing): Promise<Session> {
  const token = await signIn()?.();
  return ask("/auth/sso", { method: "POST", body: { token } });
}

/** Tries, once for each session that ended by itself, to go on by the publisher's token without a word to the reader. */
export function comeBack(setting: Publishing): Promise<Session> {
  const { account } = setting;
  const tried = tries.get(account) ?? Promise.race([byPublisher(setting), tooLate()]);
  tries.set(account, tried);
  return tried;
}

/** There is a session again, whose end is another one. */
export function isBack(account: Account): void {
  tries.delete(account);
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the page gave no token")), patience);
  });
}
