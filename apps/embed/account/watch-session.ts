import type { Session } from "#contract";
import { isOfToken } from "../connection/refusal.js";
import type { Discussion } from "../reading/discussion.js";
import { comeBack, isBack } from "./by-publisher.js";

type Watched = Pick<Discussion, "setting" | "leave">;

/** How long before its end a session is made anew. ms */
const near = 24 * 3_600_000;
/** When what could not be made anew is tried again. ms */
const pause = 10 * 60_000;

const watched = new WeakSet<Watched>();

/**
 * As long as a discussion is on the page, has the reader's session last: made anew near its end; and where it has ended by itself,
 * begun again by the publisher's sign-in, if the page gives one.
 */
export function watchSession(discussion: Watched): void {
  const { setting, leave } = discussion;
  if (watched.has(discussion) || leave.aborted) return;
  watched.add(discussion);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshLater = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), wait);
  };
  const refresh = async () => {
    if (!setting.account.session.value || (await refreshed(discussion))) return;
    if (!leave.aborted) refreshLater(pause);
  };
  const stop = setting.account.session.subscribe((session) => {
    clearTimeout(timer);
    if (session) {
      isBack(setting.account);
      refreshLater(Math.max(0, Date.parse(session.expiresAt) - near - Date.now()));
    } else goOn(discussion);
  });
  leave.addEventListener("abort", () => {
    clearTimeout(timer);
    stop();
  });
}

/** @returns whether there is no more to do: there is a new session, or none any more */
async function refreshed({ setting: { account, ask } }: Watched): Promise<boolean> {
  const before = account.token();
  try {
    const session = await ask<Session>("/../../auth/refresh", { method: "POST", signed: true });
    // who has signed out meanwhile, perhaps in another tab, stays so
    if (account.token() === before) account.enter(session);
    return true;
  } catch (error) {
    return isOfToken(error);
  }
}

function goOn({ setting }: Watched): void {
  const { account } = setting;
  if (account.ended.value !== "expired" || !setting.signIn()) return;
  comeBack(setting).then(
    (session) => {
      if (!account.session.value) account.enter(session);
    },
    // whoever wants to come in is told why
    () => undefined,
  );
}
