import type { QueueOrder } from "#contract";
import { rankedIn } from "../desk/turns.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

const orders = ["priority", "oldest"] as const satisfies readonly QueueOrder[];

/** Whether a list goes by what matters most, or by what waits longest. */
export function ListOrder({ work }: { work: Work }) {
  const { label, names } = speech.value.texts.order;
  const { queue, order } = work.desk.value;
  if (!rankedIn(queue)) return null;
  return (
    <div role="group" aria-label={label} class="segments orders">
      {orders.map((one) => (
        <button
          type="button"
          key={one}
          aria-pressed={order === one}
          onClick={() => work.tell({ type: "order", order: one })}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}

/** How long what is oldest has waited; how many have waited longer than the site wants. */
export function Waits({ work }: { work: Work }) {
  const { texts, moments, count } = speech.value;
  const { oldest, late, ...desk } = work.desk.value;
  const queue = rankedIn(desk.queue);
  if (!queue) return null;
  const [since, behind] = [oldest[queue], late[queue] ?? 0];
  if (since === undefined) return null;
  return (
    <span class={behind > 0 ? "late" : "quiet"}>
      {texts.order.oldest(moments.span(since, work.clock.value))}
      {behind > 0 && ` · ${count(texts.order.late, behind)}`}
    </span>
  );
}
