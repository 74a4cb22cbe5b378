import { useState } from "preact/hooks";
import type { LinkedPeople, LinkedPerson } from "#contract";
import { Badges } from "../case/author-record.js";
import { restraintSaid } from "../case/restraint.js";
import { useAsked } from "../connection/use-asked.js";
import { linkedTexts } from "../texts/linked.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { writeAddress } from "../work/address.js";
import type { Work } from "../work/work.js";

interface LinkedProps {
  work: Work;
  /** whose network it is about */
  user: string;
  close: () => void;
}

/** Who may be the same as somebody. It is asked for, since each look is in the trail. */
export function LinkedToThem({ work, user, close }: LinkedProps) {
  const said = linkedTexts[speech.value.lang];
  const [isOpen, open] = useState(false);
  return (
    <section class="linked" aria-labelledby="dossier-linked">
      <h3 id="dossier-linked">{said.title}</h3>
      <p class="quiet" id="dossier-linked-about">
        {said.about}
      </p>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-describedby="dossier-linked-about"
        onClick={() => open(!isOpen)}
      >
        {said.act}
      </button>
      {isOpen && <Found work={work} user={user} close={close} />}
    </section>
  );
}

function Found({ work, user, close }: LinkedProps) {
  const { texts, lang, count, number } = speech.value;
  const said = linkedTexts[lang];
  const path = `/moderation/users/${encodeURIComponent(user)}/linked`;
  const { found, refusal } = useAsked<LinkedPeople>(work.ask, path);
  if (refusal)
    return (
      <p role="alert">
        {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
      </p>
    );
  const n = found?.items.length ?? 0;
  return (
    <>
      <p role="status">{found && (n === 0 ? said.none(number(found.days)) : count(said.found, n))}</p>
      <ul>
        {found?.items.map((one) => (
          <Linked key={one.user.id} work={work} person={one} close={close} />
        ))}
      </ul>
      {found?.crowded && <p class="quiet">{said.crowded}</p>}
    </>
  );
}

interface LinkedOneProps extends Pick<LinkedProps, "work" | "close"> {
  person: LinkedPerson;
}

function Linked({ work, person, close }: LinkedOneProps) {
  const { texts, moments, count, lang } = speech.value;
  const { user, on, record, sanctions } = person;
  const fates = texts.author.record(
    count(texts.author.published, record.published),
    count(texts.author.rejected, record.rejected),
  );
  return (
    <li>
      <AuthorLink work={work} user={user} close={close} />
      <Badges badges={user.badges} />
      <span class="quiet">
        {fates} · <time dateTime={on}>{linkedTexts[lang].last(moments.step(on, "day", "UTC"))}</time>
      </span>
      {sanctions.map((sanction) => (
        <span key={sanction.id} class="restraint">
          {restraintSaid(sanction)}
        </span>
      ))}
    </li>
  );
}

/** Leads to all that somebody wrote. */
function AuthorLink({ work, user, close }: Pick<LinkedProps, "work" | "close"> & Pick<LinkedPerson, "user">) {
  const { order } = work.desk.value;
  const sought = { author: user.id };
  const place = { site: work.session.site, page: "desk", queue: "search", order, sought } as const;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    close();
    work.search(sought);
  };
  return (
    <a
      href={writeAddress({ ...place, entry: null })}
      title={linkedTexts[speech.value.lang].wrote(user.name)}
      onClick={open}
    >
      {user.name}
    </a>
  );
}
