import type { ComponentChildren } from "preact";
import type { TransparencyReport } from "#contract";
import { Total } from "../insights/total.js";
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
        <Total name={said.received} value={number(comments.received)} />
        <Total name={said.published} {...byWhom(comments.published)} />
        <Total name={said.removed} {...byWhom(comments.removed)} />
        <Total name={said.moderators} value={number(moderators)} />
      </Group>
      <Group title={said.groups.notices}>
        <Total name={said.received} value={number(notices.received)} />
        <Total name={said.noticesRemoved} value={number(notices.removed)} />
        <Total name={said.noticesKept} value={number(notices.kept)} />
        <Total name={said.inTime} value={share(notices.inTime, notices.removed + notices.kept)} />
        <Total name={said.median} value={wait(notices.median)} />
      </Group>
      <Group title={said.groups.appeals}>
        <Total name={said.received} value={number(appeals.received)} />
        <Total name={said.overturned} value={number(appeals.overturned)} />
        <Total name={said.upheld} value={number(appeals.upheld)} />
        <Total name={said.inTime} value={share(appeals.inTime, appeals.overturned + appeals.upheld)} />
        <Total name={said.median} value={wait(appeals.median)} />
      </Group>
      {sanctions.length > 0 && (
        <Group title={said.groups.sanctions}>
          {sanctions.map(({ kind, imposed, lifted }) => (
            <Total
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
