import type { ComponentChildren } from "preact";
import type { TransparencyReport } from "#contract";
import { reasonSaid } from "../case/reasons.js";
import { Total } from "../insights/total.js";
import { measured, named, Table } from "../plots/table.js";
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
        <Total name={said.median} value={wait(comments.waits.median)} />
        <Total name={said.p90} value={wait(comments.waits.p90)} />
      </Group>
      <Reasons report={report} />
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
      <Machine report={report} />
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

/** Why comments were refused or taken down, in the site's own words. */
function Reasons({ report: { reasons } }: { report: TransparencyReport }) {
  const { lang, number } = speech.value;
  const said = transparencyTexts[lang];
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{said.groups.reasons}</h3>
      <Table
        heads={[said.reason, said.machine, said.people]}
        rows={reasons.map(({ reason, machine, people }) => [
          named(reason === null ? said.noReason : reasonSaid(reason)),
          measured(machine, number),
          measured(people, number),
        ])}
      />
    </section>
  );
}

/** How often people found the machine wrong. */
function Machine({ report: { machine } }: { report: TransparencyReport }) {
  const { lang, number, percent } = speech.value;
  const said = transparencyTexts[lang];
  return (
    <Group title={said.groups.machine}>
      {(["refusals", "publications", "audit"] as const).map((name) => {
        const { part, of, low, high } = machine[name];
        return (
          <Total
            key={name}
            name={said.errors[name]}
            value={of === 0 ? "–" : percent(part / of)}
            {...(of > 0 && {
              note: said.share({
                part: number(part),
                of: number(of),
                low: percent(low),
                high: percent(high),
              }),
            })}
          />
        );
      })}
    </Group>
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
