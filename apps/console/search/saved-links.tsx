import { useEffect } from "preact/hooks";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { loadSaved, saved } from "./saved.js";
import { asking, isSame, ofView, type Sought, sought } from "./sought.js";

/** The way to the search, and to the searches that are kept. */
export function SavedLinks({ work }: { work: Work }) {
  const { search } = speech.value.texts;
  useEffect(() => void loadSaved(work.ask), [work]);
  const isHere = page.value === "desk" && work.desk.value.queue === "search";
  const views = saved.value ?? [];
  const current = isHere ? views.find((view) => isSame(ofView(view), sought.value)) : undefined;
  const mine: Sought = { decidedBy: work.session.user.id };
  const isMine = isHere && !current && isSame(mine, sought.value);
  return (
    <ul class="queues searches" aria-label={search.title}>
      <li>
        <button
          type="button"
          aria-current={isHere && !current && !isMine ? "true" : undefined}
          onClick={() => openSearch(work)}
        >
          <span>{search.title}</span> <kbd>/</kbd>
        </button>
      </li>
      <li>
        <button type="button" aria-current={isMine ? "true" : undefined} onClick={() => look(work, mine)}>
          <span>{search.mine}</span>
        </button>
      </li>
      {views.map((view) => (
        <li key={view.name}>
          <button
            type="button"
            aria-current={view === current ? "true" : undefined}
            onClick={() => look(work, ofView(view))}
          >
            <span>{view.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function look({ search }: Pick<Work, "search">, what: Sought): void {
  page.value = "desk";
  search(what);
}

/** Goes to the search as it was left, to write in it. */
export function openSearch({ tell }: Pick<Work, "tell">): void {
  page.value = "desk";
  tell({ type: "queue", queue: "search" });
  asking.value = true;
}
