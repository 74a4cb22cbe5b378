import type { QueueOrder } from "#contract";
import { rankedIn } from "../desk/turns.js";
import { speech } from "../texts/speak.js";
import { queues } from "../work/address.js";
import type { Work } from "../work/work.js";
import { waitSaid } from "./wait-said.js";

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

/** How long what is oldest has waited, how long it may, and how many have waited longer. */
export function Waits({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const desk = work.desk.value;
  const queue = queues.find((name) => name === desk.queue);
  const said = queue && waitSaid(desk, queue, work.clock.value);
  if (!queue || said === undefined) return null;
  const behind = desk.late[queue] ?? 0;
  return (
    <span class={behind > 0 ? "late" : "quiet"} title={said}>
      {behind > 0 && `${count(texts.order.late, behind)} · `}
      {said}
    </span>
  );
}
