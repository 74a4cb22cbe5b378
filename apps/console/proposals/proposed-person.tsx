import type { Person } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { Record } from "../person/record.js";
import { Wrote } from "../person/wrote.js";
import { speech } from "../texts/speak.js";
import { proposalTexts } from "../texts/proposals.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** Whom an act is about: what became of all that they wrote. */
export function ProposedPerson({ work, user, name }: { work: Work; user: string; name: string }) {
  const path = `/moderation/users/${encodeURIComponent(user)}`;
  const { found } = useAsked<Person>(work.ask, path);
  if (!found) return null;
  return (
    <section aria-labelledby="proposed-person">
      <h3 id="proposed-person">{proposalTexts[speech.value.lang].person(name)}</h3>
      <Record person={found} now={work.clock.value} />
      <Wrote work={work} path={`${path}/comments`} close={() => (page.value = "desk")} />
    </section>
  );
}
