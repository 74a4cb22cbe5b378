import type { TryFilters } from "#contract";
import { speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";

export const authorKinds = ["unknown", "made", "guest", "real"] as const;

/** By whom a text that is tried is written. */
export interface MadeAuthor {
  kind: (typeof authorKinds)[number];
  published: number;
  rejected: number;
  days: number;
  name: string;
  /** with commas between them */
  badges: string;
  id: string;
}

export const nobodyKnown: MadeAuthor = {
  ...{ kind: "unknown", published: 0, rejected: 0, days: 30 },
  ...{ name: "", badges: "", id: "" },
};

/** So many badges are asked for, at most. */
const mostBadges = 20;

/** The author as the API takes it. @param now in ms since the epoch */
export function authorAsked(
  { kind, published, rejected, days, name, badges, id }: MadeAuthor,
  now: number,
): Pick<TryFilters, "author"> {
  switch (kind) {
    case "unknown":
      return {};
    case "real":
      return id.trim() === "" ? {} : { author: { id: id.trim() } };
    case "guest":
    case "made": {
      const since = new Date(now - days * 86_400_000).toISOString();
      const guest = kind === "guest";
      return { author: { name, published, rejected, since, guest, badges: listed(badges) } };
    }
  }
}

function listed(badges: string): string[] {
  const each = badges.split(",").map((badge) => badge.trim().slice(0, 60));
  return each.filter((badge) => badge !== "").slice(0, mostBadges);
}

interface AuthorFieldsProps {
  author: MadeAuthor;
  change: (author: MadeAuthor) => void;
}

export function AuthorFields({ author, change }: AuthorFieldsProps) {
  const said = filtersTexts[speech.value.lang].trial;
  const isMade = author.kind === "made" || author.kind === "guest";
  return (
    <div class="by">
      <label>
        {said.author}
        <select
          value={author.kind}
          onChange={({ currentTarget }) =>
            change({ ...author, kind: authorKinds.find((one) => one === currentTarget.value) ?? "unknown" })
          }
        >
          {authorKinds.map((kind) => (
            <option key={kind} value={kind}>
              {said.authors[kind]}
            </option>
          ))}
        </select>
      </label>
      {isMade &&
        (
          [
            ["published", said.published],
            ["rejected", said.rejected],
            ["days", said.age],
          ] as const
        ).map(([name, label]) => (
          <label key={name} class="narrow">
            {label}
            <input
              type="number"
              min={0}
              value={author[name]}
              onInput={({ currentTarget: { valueAsNumber } }) =>
                change({ ...author, [name]: Math.max(0, Math.trunc(valueAsNumber) || 0) })
              }
            />
          </label>
        ))}
      {isMade &&
        (
          [
            ["name", said.name],
            ["badges", said.badges],
          ] as const
        ).map(([field, label]) => (
          <label key={field}>
            {label}
            <input
              type="text"
              spellcheck={false}
              maxLength={200}
              value={author[field]}
              onInput={({ currentTarget: { value } }) => change({ ...author, [field]: value })}
            />
          </label>
        ))}
      {author.kind === "real" && (
        <label>
          {said.id}
          <input
            type="text"
            spellcheck={false}
            value={author.id}
            onInput={({ currentTarget }) => change({ ...author, id: currentTarget.value })}
          />
          <small>{said.idHint}</small>
        </label>
      )}
    </div>
  );
}
