import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Notification } from "#contract";
import { useAttempt } from "../account/attempt.js";
import { bellOf, further, refresh, seen } from "../bell/bell.js";
import { Statement } from "../fairness/statement.js";
import { useShown } from "../reading/context.js";
import { now } from "../reading/now.js";
import { useSaid } from "../reading/use-said.js";
import { Followed } from "./followed.js";
import { ListState } from "./list-state.js";
import { hrefOf } from "./places.js";

/** What concerns me, the newest first, and what I follow here. All of it counts as seen when it is shown. */
export function NotificationsSection({ close }: { close: () => void }) {
  const { discussion } = useShown();
  const { setting } = discussion;
  const { notifications: texts } = useSaid("menu");
  const { heard, unread, next } = bellOf(setting.account);
  const loaded = useSignal(false);
  const { attempt, faults } = useAttempt();
  const load = () =>
    attempt(async () => {
      await (loaded.value ? further(setting) : refresh(setting));
      loaded.value = true;
    });
  useEffect(() => void load(), []);
  useEffect(() => {
    if (loaded.value) seen(setting).catch(() => undefined);
  }, [loaded.value, unread.value]);
  return (
    <>
      <Followed close={close} />
      {loaded.value && heard.value.length === 0 && <p class="note">{texts.empty}</p>}
      <ul class="list">
        {heard.value.map((one) => (
          <Heard key={one.id} one={one} close={close} />
        ))}
      </ul>
      <ListState
        loaded={loaded.value}
        more={loaded.value && next.value !== null}
        fault={faults.value.form}
        go={() => void load()}
      />
    </>
  );
}

function Heard({ one, close }: { one: Notification; close: () => void }) {
  const { discussion, moments, speech } = useShown();
  const { notifications: texts } = useSaid("menu");
  const open = useSignal(false);
  const { kind, by, comment, statement, story, excerpt } = one;
  const sentence = texts.kinds[kind](by?.name ?? speech.texts.someone);
  const href = comment && story ? hrefOf(discussion.setting.story, story, comment) : null;
  return (
    <li>
      <p>
        {statement === null && href ? (
          <a href={href} onClick={close}>
            {sentence}
          </a>
        ) : (
          sentence
        )}{" "}
        {!one.read && <span class="mark">{texts.fresh}</span>}
      </p>
      {excerpt && <p class="excerpt">{excerpt}</p>}
      <p class="note">
        <time dateTime={one.at} title={moments.full(one.at)}>
          {moments.short(one.at, now.value)}
        </time>
        {story?.title && (
          <>
            {" "}
            · <bdi>{story.title}</bdi>
          </>
        )}
      </p>
      {statement && (
        <button
          type="button"
          class="link why"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {texts.look}
        </button>
      )}
      {statement && open.value && (
        <Statement key={statement} id={statement} close={() => (open.value = false)} />
      )}
    </li>
  );
}
