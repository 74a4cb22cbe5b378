import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "#contract";
import styles from "../composer/composer.css?inline";
import { Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import type { SignInProps } from "../reading/parts.js";
import { dress } from "../reading/styles.js";
import { type Entering, useEntering } from "./entering.js";
import { useFocusBack } from "./focus-back.js";
import { GuestForm } from "./guest-form.js";
import { PasswordForm } from "./password-form.js";
import { useExplaining, usePersonal } from "./use-personal.js";

/** How somebody comes in: with an account, with a new one, or without any. */
type Way = "member" | "new" | "guest";

/** Sign in, register, or go on as a guest, in place. */
export function SignIn({ why, close, entered }: SignInProps) {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  useFocusBack(".reader > button");
  const { setting } = discussion;
  const { account, cancel } = usePersonal();
  const entering = useEntering(() => {
    close();
    entered?.();
  });
  const { password, sso, guests } = discussion.site.value?.signIn ?? {};
  const publisher = sso ? setting.signIn() : null;
  const members = password === true || publisher !== null;
  const way = useSignal<Way>(guests && !members ? "guest" : "member");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("input, .primary")?.focus(), [way.value]);
  const turn = (to: Way) => {
    way.value = to;
    entering.clear();
  };
  const ended = setting.account.ended.value;
  const heading = why ?? (ended && account[ended]);
  return (
    <div ref={panel} class="panel" part="sign-in" role="group" aria-label={speech.texts.signIn}>
      {heading && <p>{heading}</p>}
      {way.value === "guest" ? (
        <GuestForm entering={entering} />
      ) : (
        <>
          {publisher && <PublisherButton give={publisher} entering={entering} />}
          {password && <PasswordForm entering={entering} registering={way.value === "new"} />}
        </>
      )}
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

function PublisherButton({ give, entering }: { give: () => Promise<string>; entering: Entering }) {
  const { setting, site } = useShown().discussion;
  const { account } = usePersonal();
  const explain = useExplaining();
  const ask = async () =>
    setting.ask<Session>("/auth/sso", { method: "POST", body: { token: await give() } });
  const faultsOf = (error: unknown) => ({
    form: error instanceof Refusal ? explain(error) : account.publisherFailed,
  });
  return (
    <button
      type="button"
      class="button primary wide"
      aria-disabled={entering.busy.value}
      onClick={() => void entering.enter(ask, faultsOf)}
    >
      <span>{account.byPublisher(site.value?.name ?? "")}</span>
    </button>
  );
}
