import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { ServiceUse } from "#contract";
import { Table } from "../../plots/table.js";
import { filtersTexts } from "../../texts/filters.js";
import { serviceTexts } from "../../texts/services.js";
import { capital, speech } from "../../texts/speak.js";
import { costSaid, stateOf, timeSaid } from "./services.js";

/** One service: how it is, how it was used, and what is agreed of it. */
export function OneService({ service }: { service: ServiceUse }) {
  const id = useId();
  const { lang, moments } = speech.value;
  const said = serviceTexts[lang];
  const { kinds } = filtersTexts[lang];
  const { filter, type, outage } = service;
  const state = stateOf(service);
  return (
    <section class="service" aria-labelledby={id}>
      <h3 id={id}>
        {filter} <small>{kinds[type]?.name}</small>
      </h3>
      <p class="condition" data-state={state}>
        <strong>{capital(said.states[state])}</strong>
        {outage && <> {said.since(moments.full(outage.since))}</>}
        <small>{said.stateHints[state]}</small>
      </p>
      <Used service={service} />
      <Agreed service={service} />
    </section>
  );
}

function Used({ service: { today, days } }: { service: ServiceUse }) {
  const { lang, number } = speech.value;
  const said = serviceTexts[lang];
  const spans = [today, days];
  const timesOf = ({ p50, p95 }: ServiceUse["today"]) =>
    p50 === null || p95 === null ? said.nothing : `${timeSaid(p50)}\u202f/\u202f${timeSaid(p95)}`;
  return (
    <Table
      heads={[said.counted, said.today, said.days]}
      rows={[
        ...(["asked", "answered", "failed", "kept"] as const).map((name) => [
          said[name],
          ...spans.map((span) => number(span[name])),
        ]),
        [said.times, ...spans.map(timesOf)],
        [said.paid, ...spans.map(({ cost }) => costSaid(cost))],
      ]}
    />
  );
}

function Agreed({ service }: { service: ServiceUse }) {
  const { lang, number, count, moments } = speech.value;
  const said = serviceTexts[lang];
  const { host, lastFailure, cost, deadline, tries, concurrency, onFailure } = service;
  const limits = said.limitsSaid(timeSaid(deadline), count(said.tries, tries), number(concurrency));
  return (
    <dl>
      <Fact name={said.server}>{host}</Fact>
      <Fact name={said.lastFailure}>
        {lastFailure ? said.failedAt(moments.full(lastFailure.at), lastFailure.message) : said.noFailure}
      </Fact>
      <Fact name={said.without}>{said.onFailure[onFailure]}</Fact>
      <Fact name={said.price}>{cost === 0 ? said.free : costSaid(cost)}</Fact>
      <Fact name={said.budget}>
        <Budget service={service} />
      </Fact>
      <Fact name={said.limits}>{limits}</Fact>
      <Fact name={said.key}>{keySaid(service)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Budget({ service: { budget, month } }: { service: ServiceUse }) {
  const said = serviceTexts[speech.value.lang];
  if (budget === null) return <>{said.noBudget}</>;
  const sentence = said.spentOf(costSaid(month.cost), costSaid(budget));
  return (
    <>
      {sentence} <meter min={0} max={budget} value={month.cost} aria-label={said.budget} />
    </>
  );
}

function keySaid({ key }: ServiceUse): string {
  const { lang, moments } = speech.value;
  const said = serviceTexts[lang];
  if (key.at !== null) return said.keySet(moments.full(key.at));
  return key.needed ? said.keyMissing : said.keyNone;
}
