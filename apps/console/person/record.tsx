import type { CommentStatus, Person } from "#contract";
import { Badges, Since } from "../case/author-record.js";
import { speech } from "../texts/speak.js";

const order = ["published", "held", "pending", "rejected", "deleted"] as const satisfies CommentStatus[];

/** How long somebody has been here, and what became of all that they wrote. */
export function Record({ person: { user, record }, now }: { person: Person; now: number }) {
  const { texts, number } = speech.value;
  return (
    <section aria-label={texts.dossier.record}>
      <p class="record">
        <Badges badges={user.badges} />
        <Since createdAt={user.createdAt} now={now} />
      </p>
      <dl class="fates">
        {order.map((status) => (
          <div key={status}>
            <dt>{texts.statuses[status]}</dt>
            <dd>{number(record[status])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
