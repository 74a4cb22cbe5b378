import { useEffect, useState } from "preact/hooks";
import type { Deliveries as Listed, Delivery } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { webhookTexts } from "../texts/webhooks.js";
import type { Work } from "../work/work.js";

/** So many are shown, the last ones: the API has the rest. */
const most = 50;
/** How often it is looked what has become of those on their way, in ms. */
const lookEvery = 2_000;

interface DeliveriesProps {
  work: Work;
  webhook: string;
  /** changes with each test that is sent */
  tests: number;
}

/** What was sent to a webhook of late, and what became of it. */
export function Deliveries({ work, webhook, tests }: DeliveriesProps) {
  const { texts, lang } = speech.value;
  const said = webhookTexts[lang];
  const path = `/webhooks/${encodeURIComponent(webhook)}/deliveries?limit=${most}`;
  const { found, refusal, again } = useAsked<Listed>(work.ask, path);
  const [told, tell] = useState("");
  useEffect(() => {
    if (tests > 0) again();
  }, [tests]);
  useEffect(() => {
    if (!found?.items.some(({ state }) => state === "waiting")) return;
    const timer = setTimeout(again, lookEvery);
    return () => clearTimeout(timer);
  }, [found]);
  return (
    <section class="deliveries" aria-label={said.logOf(webhook)} aria-busy={!found && !refusal}>
      <p class="unseen" role="status">
        {told}
      </p>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {found?.items.length === 0 && <p class="quiet">{said.noDelivery}</p>}
      <ol>
        {found?.items.map((one) => (
          <Sent
            key={one.id}
            work={work}
            delivery={one}
            replayed={() => {
              tell(said.replayed);
              again();
            }}
          />
        ))}
      </ol>
    </section>
  );
}

function Sent({ work, delivery, replayed }: { work: Work; delivery: Delivery; replayed: () => void }) {
  const { lang, moments, count } = speech.value;
  const said = webhookTexts[lang];
  const { busy, refused, send } = useSending();
  const { id, at, message, state, tries } = delivery;
  const isOnItsWay = busy || state === "waiting";
  const last = tries.at(-1);
  const outcome = [
    said.states[state],
    ...(tries.length > 0 ? [count(said.tries, tries.length)] : []),
    ...(last ? [said.last(last.error ?? String(last.status ?? ""))] : []),
  ];
  const replay = () =>
    void send(async () => {
      await work.ask(`/deliveries/${encodeURIComponent(id)}/replay`, { method: "POST" });
      replayed();
    });
  const moment = moments.full(at);
  return (
    <li class={state}>
      <time dateTime={at}>{moment}</time>
      <p>{said.events[message.type]}</p>
      <button
        type="button"
        // it keeps the focus while what was sent is on its way
        aria-disabled={isOnItsWay}
        aria-label={said.replayOf(said.events[message.type], moment)}
        onClick={isOnItsWay ? undefined : replay}
      >
        {said.replay}
      </button>
      <p class="quiet why">{outcome.join(" · ")}</p>
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
