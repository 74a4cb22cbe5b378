import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import styles from "../composer/composer.css?inline";
import { isRefused, Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import type { SignInProps } from "../reading/parts.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { byPublisher, comeBack } from "./by-publisher.js";
import { type Entering, useEntering } from "./entering.js";
import { accountButton, useFocusBack } from "./focus-back.js";
import { GuestForm } from "./guest-form.js";
import { PasswordForm } from "./password-form.js";

/** How somebody comes in: with an account, with a new one, or without any. */
type Way = "member" | "new" | "guest";

/** Sign in, register, or go on as a guest, in place. */
export function SignIn({ why, close, entered }: SignInProps) {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  useFocusBack(accountButton);
  const { setting } = discussion;
  const { account, cancel } = useSaid("personal");
  const title = useId();
  const over = useRef(false);
  const entering = useEntering(() => {
    if (over.current) return;
    over.current = true;
    close();
    entered?.();
  });
  const { password, sso, guests } = discussion.site.value?.signIn ?? {};
  const publisher = sso === true && setting.signIn() !== null;
  const members = password === true || publisher;
  const way = useSignal<Way>(guests && !members ? "guest" : "member");
  const name = discussion.site.value?.name ?? "";
  const panel = useRef<HTMLDivElement>(null);
  const { enter, waiting } = usePublisher(entering, publisher);
  useEffect(
    () => panel.current?.querySelector<HTMLElement>("input, .primary, .quiet")?.focus(),
    [way.value, waiting],
  );
  const turn = (to: Way) => {
    way.value = to;
    entering.clear();
  };
  const ended = setting.account.ended.value;
  const heading = ended === "expired" ? account.expired : (why ?? (ended && account[ended]));
  if (waiting) return <div class="opening" aria-busy="true" />;
  return (
    <div
      ref={panel}
      class="panel"
      part="sign-in"
      role="group"
      aria-label={speech.texts.signIn}
      aria-describedby={title}
    >
      {heading && <p id={title}>{heading}</p>}
      {way.value === "guest" ? (
        <GuestForm entering={entering} />
      ) : (
        <>
          {publisher && (
            <button
              type="button"
              class="button primary wide"
              aria-disabled={entering.busy.value}
              onClick={() => enter(byPublisher)}
            >
              <span>{account.byPublisher(name)}</span>
            </button>
          )}
          {password && <PasswordForm entering={entering} registering={way.value === "new"} />}
        </>
      )}
      {!members && !guests && <p class="note">{account.onSite(name)}</p>}
      <p class="wrong" role="alert">
        {entering.faults.value.form}
      </p>
      <div class="below">
        {way.value !== "member" && members && <Turn to={() => turn("member")} text={account.toSignIn} />}
        {way.value === "member" && password && <Turn to={() => turn("new")} text={account.toRegister} />}
        {way.value !== "guest" && guests && <Turn to={() => turn("guest")} text={account.asGuest} />}
        <button type="button" class="quiet" onClick={close}>
          {cancel}
        </button>
      </div>
    </div>
  );
}

function Turn({ to, text }: { to: () => void; text: string }) {
  return (
    <button type="button" class="link" onClick={to}>
      {text}
    </button>
  );
}

/** The publisher's sign-in: asked for by a button; and by itself where a session has just ended, before the reader has to do anything. */
function usePublisher({ enter, done }: Entering, offered: boolean) {
  const { discussion } = useShown();
  const { setting } = discussion;
  const { session, ended } = setting.account;
  const { account } = useSaid("personal");
  const waiting = useSignal(session.peek() !== null || (offered && ended.peek() === "expired"));
  const faultsOf = (error: unknown) => ({ form: `${account.publisherFailed} ${whyOf(error)}` });
  const whyOf = (error: unknown) => {
    if (!(error instanceof Refusal)) return account.publisherGaveNothing;
    return isRefused(error, "token-expired") ? account.publisherExpired : discussion.explain(error);
  };
  useEffect(() => {
    if (!session.peek() && waiting.peek())
      void enter(() => comeBack(setting), faultsOf).then(() => (waiting.value = false));
  }, []);
  // they may have come in elsewhere meanwhile, in another tab, too
  useEffect(() => {
    if (session.value) done();
  }, [session.value]);
  return {
    waiting: waiting.value,
    enter: (by: typeof byPublisher) => void enter(() => by(setting), faultsOf),
  };
}
