import type { Insights } from "#contract";
import { reasonSaid } from "../case/reasons.js";
import { Table, type TableProps } from "../plots/table.js";
import { speech } from "../texts/speak.js";

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
  return (
    <Listing
      title={insights.reasons}
      heads={[insights.reason, insights.rejected]}
      rows={reasons.map(({ reason, rejected }) => [
        reason === null ? insights.noReason : reasonSaid(reason),
        number(rejected),
      ])}
    />
  );
}

function Filters({ insights: { filters } }: { insights: Insights }) {
  const { texts, number, percent } = speech.value;
  const { insights } = texts;
  return (
    <Listing
      title={insights.filters}
      heads={[insights.filter, insights.found, insights.upheld]}
      rows={filters.map(({ filter, found, rejected, published }) => [
        filter,
        number(found),
        rejected + published === 0
          ? "–"
          : insights.share(percent(rejected / (rejected + published)), number(rejected + published)),
      ])}
    />
  );
}

function Stories({ insights: { stories } }: { insights: Insights }) {
  const { texts, number } = speech.value;
  const { insights } = texts;
  return (
    <Listing
      title={insights.stories}
      heads={[insights.story, insights.came, insights.rejected]}
      rows={stories.map(({ story, received, rejected }) => [
        story.title ?? story.url ?? story.id,
        number(received),
        number(rejected),
      ])}
    />
  );
}

function Listing({ title, ...table }: TableProps & { title: string }) {
  const { texts } = speech.value;
  return (
    <section>
      <h3>{title}</h3>
      {table.rows.length === 0 ? <p class="quiet">{texts.insights.nothing}</p> : <Table {...table} />}
    </section>
  );
}
