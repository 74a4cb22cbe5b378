import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import styles from "../bell/bell.css?inline";
import { bellOf, refresh } from "../bell/bell.js";
import type { Section } from "../menu/menu.js";
import { useShown } from "../reading/context.js";
import { Icon } from "../reading/icons.js";
import { later } from "../reading/later.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { watchSession } from "./watch-session.js";

const Menu = later(
  () => import("../menu/menu.js").then(({ Menu }) => Menu),
  () => <div class="opening menu" aria-busy="true" />,
  ["rest", "personal", "menu"],
);

const Waiting = later(() => import("../moderating/waiting.js").then(({ Waiting }) => Waiting));

/** More than this is only said to be more. */
const most = 99;

/** Who I am: a bell for what concerns me, and my name, under which all of mine is. */
export function Me() {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  const { heeding } = useSaid("rest");
  const { account } = discussion.setting;
  const section = useSignal<Section | null>(null);
  const { unread } = bellOf(account);
  const bell = section.value === "notifications";
  const own = section.value !== null && !bell;
  useEffect(() => watchSession(discussion), [discussion]);
  useEffect(() => void refresh(discussion.setting).catch(() => undefined), [account.session.value?.user.id]);
  const n = unread.value;
  return (
    <>
      <span class="reader">
        <button
          type="button"
          class="quiet opener bell"
          part="bell"
          aria-label={n > 0 ? speech.count(heeding.unread, n) : heeding.bell}
          aria-expanded={bell}
          onClick={() => (section.value = bell ? null : "notifications")}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 11.5h10L11.8 9.5V7a3.8 3.8 0 0 0-7.6 0v2.5zM6.7 13.7a1.5 1.5 0 0 0 2.6 0" />
          </svg>
          {n > 0 && (
            <span class="unread">
              <span>{n > most ? `${most}+` : n}</span>
            </span>
          )}
        </button>
        <button
          type="button"
          class="quiet opener"
          aria-expanded={own}
          onClick={() => (section.value = own ? null : "comments")}
        >
          <span class="name">{account.session.value?.user.name}</span>
          <Icon of={own ? "up" : "down"} />
        </button>
      </span>
      {discussion.mine.value?.moderates && <Waiting />}
      {section.value && <Menu section={section} close={() => (section.value = null)} />}
    </>
  );
}
