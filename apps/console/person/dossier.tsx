import { useEffect, useRef } from "preact/hooks";
import type { Person, QueueItem } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { allBy, matching } from "../ticking/all-matching.js";
import { ToTrail } from "../trail/to-trail.js";
import { dossier } from "../work/view.js";
import { later } from "../work/later.js";
import type { Work } from "../work/work.js";
import { ForgottenPassword } from "./forgotten-password.js";
import { NotesOn } from "./notes-on.js";
import { Record } from "./record.js";
import { SanctionsOn } from "./sanctions-on.js";
import { Wrote } from "./wrote.js";

const LinkedToThem = later(async () => (await import("./linked-people.js")).LinkedToThem);

/** All that the team knows of the author in front, over the case, which stays where it is. */
export function Dossier({ work, item }: { work: Work; item: QueueItem }) {
  const { texts } = speech.value;
  const { author } = item;
  const dialog = useRef<HTMLDialogElement>(null);
  const path = `/moderation/users/${encodeURIComponent(author.id)}`;
  const { found, refusal, again } = useAsked<Person>(work.ask, path);
  const noted = work.noted.value;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (noted?.user === author.id) again();
  }, [noted]);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="dossier"
      aria-labelledby="dossier-title"
      aria-busy={!found && !refusal}
      // only what is closed before it goes gives the focus back
      onClose={() => (dossier.value = null)}
    >
      <header>
        <h2 id="dossier-title">{texts.dossier.title(author.name)}</h2>
        <button type="button" class="plain" onClick={close}>
          {texts.acts.close} <kbd>Esc</kbd>
        </button>
      </header>
      <div class="dossier-body" tabIndex={0} role="region" aria-labelledby="dossier-title">
        {refusal && (
          <p role="alert">
            {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
          </p>
        )}
        {found && (
          <>
            <Record person={found} now={work.clock.value} />
            <SanctionsOn work={work} item={item} sanctions={found.sanctions} changed={again} />
            <NotesOn work={work} user={author.id} notes={found.notes} changed={again} />
            {found.links && <LinkedToThem work={work} user={author.id} close={close} />}
            {author.id !== work.session.user.id && (
              <button
                type="button"
                class="decide-all"
                onClick={() => {
                  close();
                  matching.value = allBy(author);
                }}
              >
                {texts.dossier.decideAll(author.name)}
              </button>
            )}
            {work.session.user.role === "admin" && author.id !== work.session.user.id && (
              <ForgottenPassword work={work} user={author} />
            )}
            <ToTrail work={work} about={author.id} followed={close} />
            <Wrote work={work} path={`${path}/comments`} close={close} />
          </>
        )}
      </div>
    </dialog>
  );
}
