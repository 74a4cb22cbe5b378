import { useSignal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ModerationCase, NewDecision, Reason } from "#contract";
import composerStyles from "../composer/composer.css?inline";
import { sentenceFor } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { type Clash, clashIn, ClashSaid } from "./clash.js";
import { consoleOf } from "./console-link.js";
import type { Desk, Judged } from "./desk.js";
import styles from "./moderating.css?inline";
import type { Spoken } from "./spoken.js";

export interface ChoicesProps {
  desk: Desk;
  said: Spoken;
  comment: Judged;
  published: boolean;
  /** whether it is among the picks; undefined where it can't be */
  featured?: boolean;
  close: () => void;
  /** once it is decided */
  settled: () => void;
}

/** What a moderator may do with a comment, each by its key while the focus is here. */
export function Choices({ desk, said, comment: shown, published, featured, close, settled }: ChoicesProps) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  const texts = said.moderating;
  // it may change while one looks: what is decided on is what was there to read
  const seen = useSignal(shown);
  const comment = seen.value;
  const clash = useSignal<Clash | null>(null);
  const fault = useSignal<unknown>(null);
  const known = useCase(desk, comment.id);
  const attempt = (act: () => Promise<void>, then: () => void) => {
    fault.value = null;
    act().then(then, async (error: unknown) => {
      clash.value = await clashIn(error, desk, comment).catch(() => null);
      if (clash.value?.kind === "stale") seen.value = clash.value.after;
      fault.value = clash.value ? null : error;
    });
  };
  const decide = (choice: Pick<NewDecision, "decision" | "reason">) => {
    const replaces = clash.value?.kind === "already" ? { replaces: clash.value.standing.id } : {};
    attempt(() => desk.decide(comment, { ...choice, ...replaces }), settled);
  };
  const feature = () => attempt(() => desk.feature(comment.id, !featured), close);
  const flags = known?.flags ?? [];
  const keeps = !published || flags.length > 0 || clash.value !== null;
  const pressed = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = desk.reasons.value[Number(event.key) - 1];
    const act = {
      Escape: close,
      ...(keeps && { p: () => decide({ decision: "publish" }) }),
      ...(featured !== undefined && { f: feature }),
      ...(reason && { [event.key]: () => decide({ decision: "reject", reason: reason.id }) }),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const explain = () => sentenceFor(fault.value, { ...problemsOf(discussion), ...texts.problems });
  return (
    <div class="panel moderating" role="group" aria-label={texts.title(comment.name)} onKeyDown={pressed}>
      {known && <Why known={known} said={said} />}
      {clash.value && <ClashSaid clash={clash.value} said={said} />}
      <p class="wrong" role="alert">
        {fault.value !== null && explain()}
      </p>
      <ReasonButtons
        legend={texts.reject}
        reasons={desk.reasons.value}
        lang={said.lang}
        choose={({ id }) => decide({ decision: "reject", reason: id })}
      />
      <div class="ways">
        {keeps && (
          <Way letter="P" does={() => decide({ decision: "publish" })}>
            {published ? texts.keep : texts.publish}
          </Way>
        )}
        {featured !== undefined && (
          <Way letter="F" does={feature}>
            {featured ? texts.unfeature : texts.feature}
          </Way>
        )}
        <a class="link" href={consoleOf(discussion.setting.site, comment.id)} target="_blank" rel="noopener">
          {texts.console}
        </a>
        <button type="button" class="quiet" onClick={close}>
          {texts.close}
        </button>
      </div>
    </div>
  );
}

interface ReasonButtonsProps {
  legend: string;
  reasons: readonly Reason[];
  lang: string;
  choose: (reason: Reason) => void;
}

function ReasonButtons({ legend, reasons, lang, choose }: ReasonButtonsProps) {
  const first = useRef<HTMLButtonElement>(null);
  const there = reasons.length > 0;
  useEffect(() => first.current?.focus({ preventScroll: true }), [there]);
  return (
    <fieldset class="refusing">
      <legend>{legend}</legend>
      {reasons.map((reason, at) => (
        <button
          key={reason.id}
          {...(at === 0 && { ref: first })}
          type="button"
          class="button reason"
          aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
          onClick={() => choose(reason)}
        >
          {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>} {titleIn(reason, lang)}
        </button>
      ))}
    </fieldset>
  );
}

function Way({ letter, does, children }: { letter: string; does: () => void; children: string }) {
  return (
    <button type="button" class="button" aria-keyshortcuts={letter} onClick={does}>
      <kbd aria-hidden="true">{letter}</kbd> {children}
    </button>
  );
}

/** What filters found and readers reported. */
function Why({ known: { findings, flags }, said }: { known: ModerationCase; said: Spoken }) {
  const found = [...new Set(findings.map(({ message }) => message))];
  const sentences = flags.length > 0 ? [said.count(said.moderating.flagged, flags.length), ...found] : found;
  return sentences.length > 0 && <p class="note why">{sentences.join(" · ")}</p>;
}

function useCase(desk: Desk, id: string): ModerationCase | null {
  const known = useSignal<ModerationCase | null>(null);
  useEffect(() => {
    // without it, one can decide all the same
    desk.case<ModerationCase>(id).then(
      (one) => (known.value = one),
      () => undefined,
    );
  }, [id]);
  return known.value;
}

/** A reason as moderators read it, in the page's language where the site says it in that. */
function titleIn({ title }: Reason, lang: string): string {
  const own = Object.entries(title).find(([tag]) => lang.split("-")[0] === tag);
  return own?.[1] ?? Object.values(title)[0] ?? "";
}

function problemsOf({ said }: ReturnType<typeof useShown>["discussion"]) {
  const { problems } = said.rest.value ?? {};
  if (!problems) throw new Error("a moderator's part before its texts");
  return problems;
}
