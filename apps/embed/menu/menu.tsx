import type { Signal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { accountButton, useFocusBack } from "../account/focus-back.js";
import { signOut } from "../account/sign-out.js";
import composerStyles from "../composer/composer.css?inline";
import fairnessStyles from "../fairness/fairness.css?inline";
import fateStyles from "../following/fate.css?inline";
import { rove } from "../keys/roving.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { AccountSection } from "./account-section.js";
import { CommentsSection } from "./comments-section.js";
import { IgnoredSection } from "./ignored-section.js";
import styles from "./menu.css?inline";
import { NotificationsSection } from "./notifications-section.js";

const sections = {
  notifications: NotificationsSection,
  comments: CommentsSection,
  ignored: IgnoredSection,
  account: AccountSection,
};

export type Section = keyof typeof sections;
const names = ["notifications", "comments", "ignored", "account"] as const satisfies readonly Section[];

/** All that is mine on this site, section by section. */
export function Menu({ section, close }: { section: Signal<Section | null>; close: () => void }) {
  const { discussion } = useShown();
  [composerStyles, fairnessStyles, fateStyles, styles].forEach((style) => dress(discussion.root, style));
  useFocusBack(accountButton);
  const { label, sections: titles } = useSaid("menu");
  const id = useId();
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => chosen.current?.focus({ preventScroll: true }), []);
  const current = section.value ?? "notifications";
  const Shown = sections[current];
  return (
    <div class="panel menu" part="menu" role="group" aria-label={label} onKeyDown={closesOnEscape(close)}>
      <div
        class="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => rove(event, event.currentTarget)}
      >
        {names.map((name) => (
          <button
            key={name}
            ref={name === current ? chosen : null}
            type="button"
            class="quiet tab"
            role="tab"
            id={`${id}-${name}`}
            aria-controls={id}
            aria-selected={name === current}
            tabIndex={name === current ? 0 : -1}
            onFocus={() => (section.value = name)}
            onClick={() => (section.value = name)}
          >
            {titles[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={id} aria-labelledby={`${id}-${current}`} tabIndex={-1}>
        <Shown key={current} close={close} />
      </div>
      <Leave close={close} />
    </div>
  );
}

function Leave({ close }: { close: () => void }) {
  const { setting } = useShown().discussion;
  const rest = useSaid("rest");
  const { close: closing } = useSaid("personal");
  return (
    <div class="below">
      <button type="button" class="quiet" onClick={() => signOut(setting)}>
        {rest.signOut}
      </button>
      <button type="button" class="button" onClick={close}>
        {closing}
      </button>
    </div>
  );
}
