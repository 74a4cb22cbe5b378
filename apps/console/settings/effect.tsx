import { useEffect, useState } from "preact/hooks";
import type { SettingsFigures, SettingsPreview, ShownSettings } from "#contract";
import { type SettingsTexts, settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import type { Name } from "./editing.js";
import { uncounted } from "./uncounted.js";

/** So long nothing is typed before it is asked, in ms. */
const rest = 300;

const alone = [
  ...["moderation", "trustedAfter", "newAuthors", "guests"],
  ...["languages", "editWindow", "audit"],
] as const;
const shown = [
  ...["waiting", "published", "rejected", "tooLong", "tooFast", "byGuests"],
  ...["newcomers", "drawn", "lateEdits"],
] as const;

interface EffectProps {
  work: Work;
  names: readonly Name[];
  found: ShownSettings;
  draft: ShownSettings;
}

/** What settings would have done to the comments that came in of late, where that can be computed. */
export function Effect({ work, names, found: settled, draft }: EffectProps) {
  const { lang, list } = speech.value;
  const texts = settingsTexts[lang];
  const said = texts.effect;
  const [days, look] = useState<1 | 7>(1);
  const settings = whatCounts(names, settled, draft);
  const missing = uncounted(names, { found: settled, draft }, texts);
  const asked = JSON.stringify({ settings, days });
  const isKnown = Object.keys(settings).length > 0;
  const [found, keep] = useState<SettingsPreview | null>(null);
  useEffect(() => {
    if (!isKnown) return;
    let current = true;
    const timer = setTimeout(() => {
      work
        .ask<SettingsPreview>("/settings/preview", { method: "POST", body: { settings, days } })
        .then((preview) => current && keep(preview))
        // what cannot be saved has no effect either: saving says why
        .catch(() => current && keep(null));
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  const untold = missing.length > 0 && <p class="quiet">{said.uncounted(list(missing))}</p>;
  if (!isKnown) return untold || null;
  return (
    <section class="effect" aria-label={said.title}>
      <div class="heading">
        <h4>{said.title}</h4>
        <div role="group" aria-label={said.span} class="segments">
          {([1, 7] as const).map((one) => (
            <button type="button" key={one} aria-pressed={days === one} onClick={() => look(one)}>
              {said.days[one]}
            </button>
          ))}
        </div>
      </div>
      <div role="status">{found && <Figures preview={found} />}</div>
      {untold}
    </section>
  );
}

function Figures({ preview }: { preview: SettingsPreview }) {
  const { lang, count, number } = speech.value;
  const said = settingsTexts[lang].effect;
  const { comments, whole } = preview;
  if (comments === 0) return <p class="quiet">{said.none}</p>;
  const changed = changedIn(preview, said);
  return (
    <>
      <p>
        {count(said.of, comments)}
        {!whole && ` (${said.part})`}
      </p>
      {changed.length === 0 ? (
        <p class="quiet">{said.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{said.now}</th>
              <th scope="col">{said.then}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ label, now, then }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{number(now)}</td>
                <td>
                  <strong>{number(then)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface Changed {
  label: string;
  now: number;
  then: number;
}

function changedIn({ now, then, foreign }: SettingsPreview, said: SettingsTexts["effect"]): Changed[] {
  const { count } = speech.value;
  const figures = Object.keys(said.figures)
    .filter(isFigure)
    .map((name) => ({ label: said.figures[name], now: now[name], then: then[name] }));
  const ofLanguages = foreign ? [{ ...foreign, label: count(said.foreign, foreign.looked) }] : [];
  return [...figures, ...ofLanguages].filter((one) => one.now !== one.then);
}

function isFigure(name: string): name is keyof SettingsFigures {
  return shown.some((one) => one === name);
}

/** Of what was changed, that of which it can be told what it does. */
function whatCounts(
  names: readonly Name[],
  found: ShownSettings,
  draft: ShownSettings,
): Record<string, unknown> {
  const { commentLength, postsPerMinute } = draft.limits;
  const isLimited =
    commentLength !== found.limits.commentLength || postsPerMinute !== found.limits.postsPerMinute;
  const own = alone.flatMap((name): [string, unknown][] =>
    names.includes(name) ? [[name, draft[name]]] : [],
  );
  const limited: [string, unknown][] = isLimited ? [["limits", { commentLength, postsPerMinute }]] : [];
  return Object.fromEntries<unknown>([...own, ...limited]);
}
