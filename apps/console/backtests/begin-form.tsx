import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { FilterOverview, NewBacktest } from "#contract";
import { said } from "../account/text-field.js";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { begin, choicesIn, partFor } from "./backtests.js";

const sizes = [1_000, 10_000, 100_000, 1_000_000];

interface BeginFormProps {
  work: Work;
  /** the filters that somebody came for */
  wanted: string | null;
}

/** Which filters judge what of the past anew, and what they are compared with. */
export function BeginForm({ work, wanted }: BeginFormProps) {
  const { lang, number } = speech.value;
  const texts = backtestTexts[lang].begin;
  const { found } = useAsked<FilterOverview>(work.ask, "/filters");
  const { busy, refused, send } = useSending();
  const [wrong, tell] = useState<string | null>(null);
  if (!found) return null;
  const choices = choicesIn(found);
  const name = (one: NewBacktest["filters"]) => {
    const named = one === "draft" ? texts.draft : texts.version(number(one));
    return one === found.active ? `${named} (${texts.active})` : named;
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = ["filters", "beside"].flatMap(
      (field) => choices.find((one) => String(one) === said(form, field)) ?? [],
    );
    const [firstDay, lastDay] = [said(form, "first"), said(form, "last-day")];
    const isSpan = firstDay === "" || lastDay === "" || firstDay <= lastDay;
    tell(isSpan ? null : texts.wrongSpan);
    if (!isSpan) return;
    void send(async () => {
      const filters = [...new Set(chosen)];
      const [one, other] = await begin(work.ask, {
        filters,
        last: Number(said(form, "last")),
        firstDay,
        lastDay,
      });
      if (one) goTo("backtests", partFor(one.id, other?.id ?? null));
    });
  };
  return (
    <form class="begin" onSubmit={submit} aria-labelledby="begin-backtest">
      <h3 id="begin-backtest">{texts.title}</h3>
      <div class="narrowing">
        <label>
          {texts.filters}
          <select name="filters">
            {choices.map((one) => (
              <option key={one} value={String(one)} selected={String(one) === wanted}>
                {name(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.beside}
          <select name="beside">
            <option value="">{texts.nothing}</option>
            {choices.map((one) => (
              <option key={one} value={String(one)}>
                {name(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.last}
          <select name="last">
            {sizes.map((size) => (
              <option key={size} value={size} selected={size === 10_000}>
                {number(size)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.from}
          <input type="date" name="first" />
        </label>
        <label>
          {texts.to}
          <input type="date" name="last-day" />
        </label>
        <button type="submit" class="send" disabled={busy || choices.length === 0}>
          {texts.submit}
        </button>
      </div>
      <small>{texts.spanHint}</small>
      <p class="refused" role="alert">
        {refused ?? wrong}
      </p>
    </form>
  );
}
