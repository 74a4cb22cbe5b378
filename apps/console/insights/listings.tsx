import type { Insights } from "#contract";
import { reasonSaid } from "../case/reasons.js";
import { measured, named } from "../plots/table.js";
import { speech } from "../texts/speak.js";
import { Bars } from "./bars.js";

/** The most frequent reasons and filters, and the busiest stories. */
export function Listings({ insights }: { insights: Insights }) {
  return (
    <div class="tables">
      <Reasons insights={insights} />
      <Filters insights={insights} />
      <Stories insights={insights} />
    </div>
  );
}

function Reasons({ insights: { reasons } }: { insights: Insights }) {
  const { texts, number } = speech.value;
  const { insights } = texts;
  const counted = reasons.map(({ reason, rejected }) => ({
    name: reason === null ? insights.noReason : reasonSaid(reason),
    rejected,
  }));
  return (
    <Bars
      title={insights.reasons}
      series={[{ kind: "rejectedByPeople", name: insights.rejected }]}
      bars={counted.map(({ name, rejected }) => ({ name, parts: [rejected] }))}
      heads={[insights.reason, insights.rejected]}
      rows={counted.map(({ name, rejected }) => [named(name), measured(rejected, number)])}
    />
  );
}

function Filters({ insights: { filters } }: { insights: Insights }) {
  const { texts, number, percent } = speech.value;
  const { insights } = texts;
  return (
    <Bars
      title={insights.filters}
      series={[
        { kind: "rejectedByPeople", name: insights.upheld },
        { kind: "publishedByPeople", name: insights.fates.publishedByPeople },
        { kind: "undecided", name: insights.undecided },
      ]}
      bars={filters.map(({ filter, found, rejected, published }) => ({
        name: filter,
        parts: [rejected, published, Math.max(0, found - rejected - published)],
      }))}
      heads={[insights.filter, insights.found, insights.upheld]}
      rows={filters.map(({ filter, found, rejected, published }) => {
        const decided = rejected + published;
        const upheld = decided === 0 ? null : rejected / decided;
        return [
          named(filter),
          measured(found, number),
          measured(upheld, (share) => insights.share(percent(share), number(decided))),
        ];
      })}
    />
  );
}

function Stories({ insights: { stories } }: { insights: Insights }) {
  const { texts, number } = speech.value;
  const { insights } = texts;
  const busy = stories.map(({ story, ...counted }) => ({
    name: story.title ?? story.url ?? story.id,
    ...counted,
  }));
  return (
    <Bars
      title={insights.stories}
      series={[
        { kind: "rejectedByPeople", name: insights.rejected },
        { kind: "received", name: insights.others },
      ]}
      bars={busy.map(({ name, received, rejected }) => ({
        name,
        parts: [Math.min(rejected, received), Math.max(0, received - rejected)],
      }))}
      heads={[insights.story, insights.came, insights.rejected]}
      rows={busy.map(({ name, received, rejected }) => [
        named(name),
        measured(received, number),
        measured(rejected, number),
      ])}
    />
  );
}
