import { useEffect, useMemo, useState } from "preact/hooks";
import type { FilterOverview, Insights, ServiceUses } from "#contract";
import { type Asked, useAsked } from "../connection/use-asked.js";
import { useOperations } from "../connection/use-operations.js";
import { queryOf } from "../insights/spans.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { readPlace } from "./draft.js";
import { DifferencesView } from "./differences/differences-view.js";
import { DocumentView } from "./document-view.js";
import { DraftBar } from "./draft-bar.js";
import { type Drafting, drafting as begin } from "./drafting.js";
import { grantFocus } from "./focus.js";
import { FiltersList } from "./filters-list.js";
import { ItemForm } from "./item-form.js";
import { loadSchema } from "./load-schema.js";
import { OutageNote } from "./services/outage-note.js";
import { useServices } from "./services/services.js";
import { ServicesView } from "./services/services-view.js";
import { show, shown } from "./shown.js";
import { TryPanel } from "./trial/try-panel.js";
import { VersionsView } from "./versions-view.js";
import "../styles/filters.css";

const views = ["list", "document", "differences", "versions", "services"] as const;
type ViewName = (typeof views)[number];

/** Where operators tune the site's filters: a draft on the left, an example on the right that is judged as they type. */
export function FiltersView({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const said = filtersTexts[lang];
  const drafting = useMemo(() => begin(work.ask), [work]);
  const services = useServices(work.ask);
  const [told, say] = useState("");
  useEffect(() => {
    void loadSchema(work.ask);
    return drafting.stop;
  }, [drafting]);
  // what judges by now may be another: it is looked again when there is word of it
  const look = () => {
    if (drafting.overview.peek()) void drafting.look().catch(() => undefined);
  };
  useOperations(work, { brakes: look, missed: look });
  useEffect(look, [work.proposals.all.value]);
  const [overview, draft, refusal] = [drafting.overview.value, drafting.draft.value, drafting.refusal.value];
  const view = views.find((name) => name === shown()?.split(".")[0]) ?? "list";
  return (
    <div class="insights filters" aria-busy={!draft && !refusal} onKeyDown={keepEscape}>
      <header>
        <h2>{texts.filtersPage}</h2>
        <div role="group" aria-label={said.viewsLabel} class="segments">
          {views.map((name) => (
            <button
              type="button"
              key={name}
              aria-pressed={view === name}
              onClick={() => show(name === "list" ? null : name)}
            >
              {said.views[name]}
            </button>
          ))}
        </div>
        {draft && <DraftBar drafting={drafting} />}
        <span class="tools">
          <button type="button" class="plain" onClick={() => (page.value = "desk")}>
            {texts.acts.close} <kbd>Esc</kbd>
          </button>
        </span>
      </header>
      <p class="unseen" role="status">
        {told}
      </p>
      {refusal && (
        <p role="alert" class="refused">
          {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
        </p>
      )}
      {draft && overview && (
        <div class={view === "services" ? "sides whole" : "sides"}>
          {view !== "services" && services.found && <OutageNote services={services.found.services} />}
          <Side {...{ view, work, drafting, overview, services, say }} />
          {view !== "services" && <TryPanel work={work} drafting={drafting} overview={overview} />}
        </div>
      )}
    </div>
  );
}

interface PartProps {
  work: Work;
  drafting: Drafting;
  say: (what: string) => void;
}

interface SideProps extends PartProps {
  view: ViewName;
  services: Asked<ServiceUses>;
  overview: FilterOverview;
}

/** What is beside the example. */
function Side({ view, services, ...props }: SideProps) {
  switch (view) {
    case "services":
      return <ServicesView {...services} />;
    case "list":
      return <ListView {...props} />;
    case "document":
      return <DocumentView {...props} />;
    case "differences":
      return <DifferencesView {...props} />;
    case "versions":
      return <VersionsView {...props} />;
  }
}

function ListView({ work, drafting, say }: PartProps) {
  const hits = useHits(work);
  const draft = drafting.draft.value;
  useEffect(grantFocus);
  if (!draft) return null;
  const place = readPlace(shown());
  return (
    <div class={place ? "tuning chosen" : "tuning"}>
      <FiltersList {...{ drafting, draft, hits, say }} />
      {place ? (
        <ItemForm {...{ drafting, draft, place, say }} />
      ) : (
        <p class="quiet choose">{filtersTexts[speech.value.lang].choose}</p>
      )}
    </div>
  );
}

/** In how many comments each filter has found something of late. */
function useHits(work: Work): ReadonlyMap<string, number> {
  const path = useMemo(() => `/moderation/insights${queryOf("month", Date.now())}`, []);
  const { found } = useAsked<Insights>(work.ask, path);
  return useMemo(() => new Map(found?.filters.map(({ filter, found: times }) => [filter, times])), [found]);
}

/** Out of a field, Escape leads back to the list and not to the desk. */
function keepEscape(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== "Escape" || !(target instanceof HTMLElement)) return;
  const isInside = target.closest(".item-form, .try, .document, .adding") !== null;
  if (!isInside) return;
  event.stopPropagation();
  if (target.closest(".cm-editor")) return;
  document
    .querySelector<HTMLElement>(".filter-list [aria-current], .filters .segments [aria-pressed=true]")
    ?.focus();
}
