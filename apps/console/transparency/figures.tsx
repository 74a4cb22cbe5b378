import type { ComponentChildren } from "preact";
import type { TransparencyReport } from "#contract";
import { speech } from "../texts/speak.js";
import { transparencyTexts } from "../texts/transparency.js";

/** A year in numbers, group by group. */
export function Figures({ report }: { report: TransparencyReport }) {
  const { lang, texts, number, moments, percent } = speech.value;
  const said = transparencyTexts[lang];
  const { comments, notices, appeals, sanctions, moderators } = report;
  const byWhom = ({ machine, people }: { machine: number; people: number }) => ({
    value: number(machine + people),
    note: said.byWhom(number(machine), number(people)),
  });
  const wait = (median: number | null) => (median === null ? "–" : moments.seconds(median));
  const share = (part: number, of: number) => (of === 0 ? "–" : percent(part / of));
  return (
    <>
      <Group title={said.groups.comments}>
        <Figure name={said.received} value={number(comments.received)} />
        <Figure name={said.published} {...byWhom(comments.published)} />
        <Figure name={said.removed} {...byWhom(comments.removed)} />
        <Figure name={said.moderators} value={number(moderators)} />
      </Group>
      <Group title={said.groups.notices}>
        <Figure name={said.received} value={number(notices.received)} />
        <Figure name={said.noticesRemoved} value={number(notices.removed)} />
        <Figure name={said.noticesKept} value={number(notices.kept)} />
        <Figure name={said.inTime} value={share(notices.inTime, notices.removed + notices.kept)} />
        <Figure name={said.median} value={wait(notices.median)} />
      </Group>
      <Group title={said.groups.appeals}>
        <Figure name={said.received} value={number(appeals.received)} />
        <Figure name={said.overturned} value={number(appeals.overturned)} />
        <Figure name={said.upheld} value={number(appeals.upheld)} />
        <Figure name={said.inTime} value={share(appeals.inTime, appeals.overturned + appeals.upheld)} />
        <Figure name={said.median} value={wait(appeals.median)} />
      </Group>
      {sanctions.length > 0 && (
        <Group title={said.groups.sanctions}>
          {sanctions.map(({ kind, imposed, lifted }) => (
            <Figure
              key={kind}
              name={texts.sanctions.kinds[kind]}
              value={number(imposed)}
              note={said.lifted(number(lifted))}
            />
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class="totals">{children}</dl>
    </section>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
