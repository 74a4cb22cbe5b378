import type { QueueItem } from "#contract";
import { againSaid } from "./again.js";
import { orderSaid } from "../queues/order-said.js";
import { foundWords } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import { capital, speech } from "../texts/speak.js";

interface FindingsProps {
  item: QueueItem;
  /** whether it is there since it was drawn */
  isDrawn: boolean;
  light: (finding: number | null) => void;
  now: number;
}

/** Why a case is in front of a moderator: what each filter saw, as a sentence, and what readers report. */
export function Findings({ item, isDrawn, light, now }: FindingsProps) {
  const { texts, moments } = speech.value;
  const { findings, verdict, flags } = item;
  const [place, again] = [orderSaid(item, now), againSaid(item)];
  const note = item.approved?.note ?? null;
  return (
    <section class="why" aria-labelledby="why">
      <h3 id="why">{texts.why}</h3>
      {place !== null && (
        <p class="place" aria-label={`${texts.order.whyLabel}\u00a0: ${place}`}>
          {place}
        </p>
      )}
      {verdict && findings.length + flags.length === 0 && <p class="verdict">{capital(verdict.reason)}</p>}
      {findings.length > 0 ? (
        <ol class="findings">
          {findings.map((finding, index) => (
            <li
              key={index}
              class={finding.filter === verdict?.decidedBy ? "deciding" : undefined}
              onPointerEnter={() => light(index)}
              onPointerLeave={() => light(null)}
            >
              <span class={finding.start === null ? "number" : "number pointing"}>{index + 1}</span>
              <span class="message">
                <Veiled text={capital(finding.message)} words={foundWords(item)} />
              </span>
              <span class="source">{finding.filter}</span>
            </li>
          ))}
        </ol>
      ) : (
        !verdict && flags.length === 0 && <p class="quiet">{isDrawn ? texts.whyBlind : texts.whyNothing}</p>
      )}
      {flags.length > 0 && (
        <>
          <h4>{again ?? texts.flags}</h4>
          {again !== null && note !== null && (
            <blockquote class="approval" dir="auto">
              {note}
            </blockquote>
          )}
          <ul class="flags">
            {flags.map(({ reason, detail, at }, index) => (
              <li key={index}>
                <span class="reason">{texts.reasons[reason]}</span>
                {detail !== null && <span class="detail">{detail}</span>}
                <time dateTime={at}>{moments.full(at)}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
