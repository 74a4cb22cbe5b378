import { useEffect, useState } from "preact/hooks";
import type { ModerationCase, QueueItem } from "#contract";
import { unveiled } from "../comfort/comfort.js";
import { foundWords } from "../comfort/passages.js";
import { notHeardBecause } from "../desk/appeals.js";
import { isAllTaken } from "../desk/claiming.js";
import {
  type AppealEntry,
  authorOf,
  caseFor,
  type Desk,
  type Entry,
  entryInFront,
  holderOf,
  idOf,
  isAppeal,
  readWith,
  rowFor,
} from "../desk/desk.js";
import { isAskedAgain } from "../desk/reading.js";
import { goneSaid } from "../queues/case-row.js";
import { capital, speech } from "../texts/speak.js";
import { compared, unfolded } from "../work/view.js";
import type { Work } from "../work/work.js";
import { About } from "./about.js";
import { Actions } from "./actions.js";
import { Appeal } from "./appeal.js";
import { Replies } from "./conversation.js";
import { Written } from "./written.js";

/** The case in front of a moderator: everything needed to decide, without opening anything. */
export function CaseView({ work }: { work: Work }) {
  const desk = work.desk.value;
  const item = entryInFront(desk);
  if (!item) return <NoCase desk={desk} />;
  const known = caseFor(desk, item);
  return (
    <div class="case">
      <StoryLine work={work} title={titleOf(item, known)} url={readWith(desk, item)?.story.url ?? null} />
      {isAppeal(item) ? (
        <AppealBody key={idOf(item)} work={work} item={item} known={known} />
      ) : (
        <CaseBody key={idOf(item)} work={work} item={item} known={known} />
      )}
      <Actions work={work} item={item} banner={bannerOn(work, item)} />
    </div>
  );
}

/** Nothing is in front: nothing waits, or colleagues look at all that does. */
function NoCase({ desk }: { desk: Desk }) {
  return (
    <div class="case">
      {isAllTaken(desk) && <p class="all-taken quiet">{speech.value.texts.together.allTaken}</p>}
    </div>
  );
}

/** The article's title; of an appeal that no comment stands for, whose it is. */
function titleOf(item: Entry, known: ModerationCase | undefined): string {
  const story = isAppeal(item) ? known?.story : item.story;
  return story
    ? (story.title ?? story.url ?? story.id)
    : speech.value.texts.appeals.label(authorOf(item).name);
}

function StoryLine({ work, title, url }: { work: Work; title: string; url: string | null }) {
  const { texts } = speech.value;
  return (
    <header class="story">
      <button
        type="button"
        class="plain back"
        onClick={() => work.tell({ type: "select", comment: null, now: Date.now() })}
      >
        <span aria-hidden="true">‹</span> <span class="unseen">{texts.back}</span>
      </button>
      <h2>
        {url === null ? (
          title
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
      </h2>
      {url !== null && <kbd>O</kbd>}
    </header>
  );
}

interface CaseBodyProps {
  work: Work;
  item: QueueItem;
  known: ModerationCase | undefined;
}

function CaseBody({ work, item, known }: CaseBodyProps) {
  const [lit, light] = useState<number | null>(null);
  useEffect(() => fold, []);
  const label = speech.value.texts.caseLabel(item.author.name);
  return (
    <div class="case-body" tabIndex={0} role="region" aria-label={label}>
      <div class="said">
        <Written work={work} item={item} known={known} lit={lit} />
      </div>
      <div class="about">
        <About work={work} item={item} known={known} light={light} />
      </div>
      {/* come later than the rest, and in one column push nothing of it away */}
      {known && <Replies replies={known.replies} words={foundWords(item)} />}
    </div>
  );
}

interface AppealBodyProps {
  work: Work;
  item: AppealEntry;
  known: ModerationCase | undefined;
}

/** An appeal is read before what it is about: the comment, or what else its author has written. */
function AppealBody({ work, item: { appeal }, known }: AppealBodyProps) {
  const [lit, light] = useState<number | null>(null);
  useEffect(() => fold, []);
  const { appeals } = speech.value.texts;
  return (
    <div class="case-body" tabIndex={0} role="region" aria-label={appeals.label(appeal.author.name)}>
      <div class="said">
        <Appeal appeal={appeal} known={known} now={work.clock.value} />
        {appeal.comment === null && <p class="quiet">{appeals.nothingWritten}</p>}
        {known && (
          <section aria-labelledby="appealed">
            <h3 id="appealed">{appeals.read[appeal.about]}</h3>
            <Written work={work} item={known} known={known} lit={lit} />
            <Replies replies={known.replies} words={foundWords(known)} />
          </section>
        )}
      </div>
      <div class="about">{known && <About work={work} item={known} known={known} light={light} />}</div>
    </div>
  );
}

/** What was opened in one case is closed in the next. */
function fold(): void {
  unfolded.value = compared.value = unveiled.value = false;
}

/** What has become of the case meanwhile, where it is not simply waiting. */
function bannerOn({ desk, session }: Work, item: Entry): string | null {
  const { texts } = speech.value;
  const row = rowFor(desk.value, idOf(item));
  const cannot = isAppeal(item) ? notHeardBecause(item.appeal, session.user.id) : null;
  if (cannot && !row?.gone) return texts.appeals.notByYou[cannot];
  if (row?.gone) return capital(goneSaid(row, session.user.id));
  if (isAskedAgain(desk.value)) return texts.changedAgain;
  const holder = holderOf(desk.value, idOf(item));
  if (holder) return texts.together.looksAtIt(holder.name);
  if (row && row.before !== null) return texts.changedHint;
  if (isAppeal(item) || (row && desk.value.queue !== "search")) return null;
  return texts.decidedAlready[item.comment.status];
}
