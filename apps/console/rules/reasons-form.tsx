import { useEffect, useRef, useState } from "preact/hooks";
import type { Reason, SettingsChange, ShownSettings } from "#contract";
import { reasonSaid, siteReasons } from "../case/reasons.js";
import { asRefusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import { ownWords, speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { idFrom, isSaid } from "./own-words.js";
import { ReasonFields } from "./reason-fields.js";
import { Saved, useSaving } from "./saving.js";

interface ReasonsFormProps {
  /** null where the site has none of its own */
  reasons: ShownSettings["reasons"];
  change: (settings: SettingsChange) => Promise<void>;
}

/** Why the site refuses comments: in the order of the keys, each in both languages. */
export function ReasonsForm({ reasons, change }: ReasonsFormProps) {
  const said = rulesTexts[speech.value.lang];
  const [draft, write] = useState<readonly Reason[] | null>(reasons);
  const saving = useSaving(refusalSaid);
  const save = (next: readonly Reason[] | null) =>
    saving.save(
      async () => {
        await change({ reasons: next && [...next] });
        write(next);
      },
      next?.every(isWhole) === false ? said.reasons.missing : null,
    );
  return (
    <section aria-labelledby="reasons">
      <h3 id="reasons">{said.reasons.title}</h3>
      {draft === null ? (
        <>
          <p class="quiet">{said.reasons.builtIn}</p>
          <button type="button" onClick={() => write(siteReasons.peek())}>
            {said.reasons.own}
          </button>
        </>
      ) : (
        <>
          <p class="quiet">{said.reasons.intro}</p>
          <Listed draft={draft} write={write} />
          <div class="tools">
            <button type="button" class="send" disabled={saving.busy} onClick={() => save(draft)}>
              {said.save}
            </button>
            {reasons !== null && (
              <button type="button" class="plain" disabled={saving.busy} onClick={() => save(null)}>
                {said.reasons.back}
              </button>
            )}
          </div>
        </>
      )}
      <Saved {...saving} />
    </section>
  );
}

interface ListedProps {
  draft: readonly Reason[];
  write: (draft: readonly Reason[]) => void;
}

function Listed({ draft, write }: ListedProps) {
  const said = rulesTexts[speech.value.lang].reasons;
  const chosen = draft.filter(({ retired }) => !retired);
  const retired = draft.filter((one) => one.retired);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    // what moves in the page loses the focus
    if (moved.current) list.current?.querySelector<HTMLElement>(moved.current)?.focus();
    moved.current = null;
  });
  const put = (next: Reason) => write(draft.map((one) => (one.id === next.id ? next : one)));
  const move = (id: string, by: 1 | -1) => {
    moved.current = `[data-reason="${id}"] [data-by="${by}"]`;
    write([...stepped(chosen, id, by), ...retired]);
  };
  const restore = ({ retired: _, ...one }: Reason) =>
    write([...chosen, one, ...retired.filter(({ id }) => id !== one.id)]);
  const add = () => {
    const id = idFrom(
      {},
      draft.map((one) => one.id),
    );
    moved.current = `[data-reason="${id}"] input`;
    write([...chosen, { id, title: {}, text: {} }, ...retired]);
  };
  return (
    <>
      <ol ref={list} class="own-reasons">
        {chosen.map((one, at) => (
          <ReasonFields
            key={one.id}
            reason={one}
            at={at}
            of={chosen.length}
            put={put}
            move={(by) => move(one.id, by)}
          />
        ))}
      </ol>
      <button type="button" onClick={add}>
        {said.add}
      </button>
      {retired.length > 0 && (
        <details>
          <summary>{said.retired}</summary>
          <ul>
            {retired.map((one) => (
              <li key={one.id}>
                {ownWords(one.title)}{" "}
                <button type="button" class="plain" onClick={() => restore(one)}>
                  {said.restore(ownWords(one.title))}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Which filters give a reason that would be taken off; or what else stands in the way. */
function refusalSaid(error: unknown): string {
  const { given } = asRefusal(error);
  const { lang, list } = speech.peek();
  const said = rulesTexts[lang].reasons;
  const named = given.map((one) => said.giving(one.filter, reasonSaid(one.reason), one.in));
  return given.length > 0 ? said.given(list(named)) : sentenceOf(error);
}

function stepped(all: readonly Reason[], id: string, by: 1 | -1): Reason[] {
  const from = all.findIndex((one) => one.id === id);
  const others = all.filter((one) => one.id !== id);
  return others.toSpliced(from + by, 0, ...all.filter((one) => one.id === id));
}

function isWhole({ title, text }: Reason): boolean {
  return isSaid(title) && isSaid(text);
}
