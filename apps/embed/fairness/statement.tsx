import { useEffect, useId, useRef } from "preact/hooks";
import type { Statement as Said } from "#contract";
import { useAttempt } from "../account/attempt.js";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { useFocusBack } from "../account/focus-back.js";
import { mePath } from "../account/me-path.js";
import composerStyles from "../composer/composer.css?inline";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { AppealPart } from "./appeal.js";
import styles from "./fairness.css?inline";
import { sanctionSaid } from "./sanction-said.js";
import { hear, statementsOf } from "./statements.js";

/** Why I was refused or sanctioned (Digital Services Act, article 17), and what I can say to it. It changes as it is answered. */
export function Statement({ id, close }: { id: string; close: () => void }) {
  const { discussion, speech } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(".why");
  const texts = useSaid("personal");
  const { account } = discussion.setting;
  const { attempt, faults } = useAttempt();
  const fault = faults.value.form;
  const title = useId();
  const place = useRef<HTMLDivElement>(null);
  const said = statementsOf(account).value.get(id);
  const load = () =>
    attempt(async () => {
      const path = mePath(`/statements/${encodeURIComponent(id)}`);
      const headers = { "accept-language": speech.lang };
      hear(account, await discussion.setting.ask<Said>(path, { signed: true, headers }));
    });
  useEffect(() => place.current?.focus(), []);
  useEffect(() => void load(), [speech.lang]);
  return (
    <div
      ref={place}
      class="panel"
      part="statement"
      role="group"
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={closesOnEscape(close)}
    >
      <p id={title} class="heading">
        {texts.statement.titles[said?.about ?? "comment"]}
      </p>
      {said && <Facts said={said} />}
      {said && <AppealPart said={said} />}
      {!said && fault === undefined && <p class="note">{texts.loading}</p>}
      <p class="wrong" role="alert">
        {fault}
      </p>
      <span class="buttons">
        {fault !== undefined && (
          <button type="button" class="button" onClick={() => void load()}>
            {texts.retry}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {texts.close}
        </button>
      </span>
    </div>
  );
}

function Facts({ said }: { said: Said }) {
  const { moments } = useShown();
  const { statement: texts } = useSaid("personal");
  return (
    <>
      {said.revokedAt && (
        <p>
          <strong>{texts.revoked(moments.full(said.revokedAt))}</strong>
        </p>
      )}
      <dl class="facts">
        <dt>{texts.what}</dt>
        <dd>
          {said.sanction && <p>{sanctionSaid(said.sanction, texts, moments)}</p>}
          {said.text !== null ? (
            <div class="words" tabIndex={0}>
              {said.text}
            </div>
          ) : (
            !said.sanction && texts.deleted
          )}
        </dd>
        <dt>{texts.why}</dt>
        <dd>{said.reason ?? texts.noReason}</dd>
        <dt>{texts.how}</dt>
        <dd>
          {said.automated ? texts.byMachine : texts.byPerson} {said.notice && texts.afterNotice}
        </dd>
        <dt>{texts.when}</dt>
        <dd>{moments.full(said.at)}</dd>
      </dl>
      <p class="note">{said.redress}</p>
    </>
  );
}
