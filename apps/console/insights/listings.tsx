import type { Insights } from "#contract";
import { reasonSaid } from "../case/reasons.js";
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

interface ListingProps {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

function Listing({ title, heads, rows }: ListingProps) {
  const { texts } = speech.value;
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{texts.insights.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
