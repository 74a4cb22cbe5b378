import { useEffect, useState } from "preact/hooks";
import type { ModerationCase, QueueItem } from "#contract";
import { isVeiling, ownWords, unveiled } from "../comfort/comfort.js";
import { foundWords, passages } from "../comfort/passages.js";
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
  rowFor,
} from "../desk/desk.js";
import { isOpen, openNotices } from "../desk/notices.js";
import { isPicked } from "../desk/picking.js";
import { isAskedAgain } from "../desk/reading.js";
import { WaitsForAnother } from "../proposals/waits-for-another.js";
import { MaskButton, MaskedSince } from "../masking/mask-button.js";
import { PassButton, PassedOn } from "../passing/passed-on.js";
import { goneSaid } from "../queues/case-row.js";
import { capital, speech } from "../texts/speak.js";
import { compared, dossier, rendered, unfolded } from "../work/view.js";
import { later } from "../work/later.js";
import type { Work } from "../work/work.js";
import { Appeal } from "./appeal.js";
import { Actions } from "./actions.js";
import { AuthorRecord } from "./author-record.js";
import { ChangedSince } from "./changed-since.js";
import { Conversation } from "./conversation.js";
import { Findings } from "./findings.js";
import { Notes } from "./notes.js";
import { Notices } from "./notices.js";
import { History } from "./history.js";
import { MarkedText } from "./marked-text.js";
import { Published } from "./published.js";
import { SanctionButton, Sanctions } from "./sanctions.js";
import { Similar } from "./similar.js";
import { Trail } from "./trail.js";
import { Wave } from "./wave.js";

const Original = later(async () => (await import("../masking/original.js")).Original);

/** The case in front of a moderator: everything needed to decide, without opening anything. */
export function CaseView({ work }: { work: Work }) {
  const desk = work.desk.value;
  const item = entryInFront(desk);
  if (!item) return <NoCase desk={desk} />;
  const known = caseFor(desk, item);
  return (
    <div class="case">
      <StoryLine
        work={work}
        title={titleOf(item, known)}
        url={(isAppeal(item) ? known : item)?.story.url ?? null}
      />
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
  useEffect(() => () => void (unfolded.value = compared.value = unveiled.value = false), []);
  const { comment, author, findings } = item;
  const open = openNotices(work.desk.value, item);
  const before = rowFor(work.desk.value, idOf(item))?.before ?? null;
  const answered = (known ?? item).notices.filter((notice) => !isOpen(notice));
  return (
    <div class="case-body" tabIndex={0} role="region" aria-label={speech.value.texts.caseLabel(author.name)}>
      <div class="said">
        {comment.parent !== null && (
          <Conversation
            context={known?.context}
            words={foundWords(item)}
            unfolded={unfolded.value}
            toggle={() => (unfolded.value = !unfolded.value)}
          />
        )}
        <TextHead item={item} work={work} />
        {before !== null && <ChangedSince item={item} before={before} />}
        {rendered.value ? (
          <Published html={comment.html} lang={comment.lang} weighs={weighs(item)} />
        ) : (
          <MarkedText text={comment.text} lang={comment.lang} findings={findings} lit={lit} />
        )}
        {comment.hasOriginal && <Original work={work} comment={comment} />}
        {known && <Changes known={known} />}
      </div>
      <div class="about">
        <PassedOn work={work} item={item} />
        <WaitsForAnother work={work} item={item} />
        {open.length + answered.length > 0 && (
          <Notices work={work} open={open} answered={answered} now={work.clock.value} />
        )}
        <Findings
          item={item}
          isDrawn={work.desk.value.queue === "audit"}
          light={light}
          now={work.clock.value}
        />
        {known && <Notes work={work} known={known} />}
        {item.wave && <Wave work={work} wave={item.wave} />}
        {known && <Similar work={work} known={known} />}
        {known && <Sanctions work={work} known={known} />}
        {known && known.decisions.length > 0 && (
          <Trail work={work} comment={known.comment.id} decisions={known.decisions} />
        )}
      </div>
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
  useEffect(() => () => void (unveiled.value = false), []);
  const { texts } = speech.value;
  const { appeals } = texts;
  return (
    <div class="case-body" tabIndex={0} role="region" aria-label={appeals.label(appeal.author.name)}>
      <div class="said">
        <Appeal appeal={appeal} known={known} now={work.clock.value} />
        {appeal.comment === null && <p class="quiet">{appeals.nothingWritten}</p>}
        {known && (
          <section aria-labelledby="appealed">
            <h3 id="appealed">{appeals.read[appeal.about]}</h3>
            <TextHead item={known} work={work} />
            {rendered.value ? (
              <Published html={known.comment.html} lang={known.comment.lang} weighs={weighs(known)} />
            ) : (
              <MarkedText
                text={known.comment.text}
                lang={known.comment.lang}
                findings={known.findings}
                lit={lit}
              />
            )}
            <Changes known={known} />
          </section>
        )}
      </div>
      <div class="about">
        {known && known.findings.length + known.flags.length > 0 && (
          <Findings item={known} isDrawn={false} light={light} now={work.clock.value} />
        )}
        {known && <Similar work={work} known={known} />}
        {known && <Sanctions work={work} known={known} />}
        {known && known.decisions.length > 0 && (
          <Trail work={work} comment={known.comment.id} decisions={known.decisions} />
        )}
      </div>
    </div>
  );
}

function Changes({ known }: { known: ModerationCase }) {
  const { revisions, comment } = known;
  if (!compared.value || revisions.length < 2) return null;
  return <History revisions={revisions} lang={comment.lang} words={foundWords(known)} />;
}

function TextHead({ item, work }: { item: QueueItem; work: Work }) {
  const { texts, moments, number } = speech.value;
  const { createdAt, editedAt, revision } = item.comment;
  return (
    <header class="text-head">
      <AuthorRecord author={item.author} now={work.clock.value} />
      <p class="quiet">
        <time dateTime={createdAt}>{moments.full(createdAt)}</time>
        <MaskedSince item={item} />
        {editedAt !== null && (
          <button
            type="button"
            class="plain"
            aria-expanded={compared.value}
            onClick={() => (compared.value = !compared.value)}
          >
            {texts.edited} · {texts.revision(number(revision))} <kbd>H</kbd>
          </button>
        )}
        <span class="tools">
          <button type="button" class="plain" onClick={() => (dossier.value = item)}>
            {texts.dossier.act} <kbd>D</kbd>
          </button>
          <SanctionButton work={work} item={item} />
          <PassButton work={work} />
          <MaskButton item={item} />
          <Pick work={work} item={item} />
          <Unveil item={item} />
          <button
            type="button"
            class="plain"
            aria-pressed={rendered.value}
            onClick={() => (rendered.value = !rendered.value)}
          >
            {rendered.value ? texts.acts.typed : texts.acts.rendered} <kbd>V</kbd>
          </button>
        </span>
      </p>
    </header>
  );
}

/** Shows all that is hidden in the case, where something is. */
function Unveil({ item }: { item: QueueItem }) {
  if (!isVeiling.value || !weighs(item)) return null;
  return (
    <button
      type="button"
      class="plain"
      aria-pressed={unveiled.value}
      onClick={() => (unveiled.value = !unveiled.value)}
    >
      {speech.value.texts.veil.all} <kbd>Y</kbd>
    </button>
  );
}

/** Whether anything in it is hidden from whoever wants it so. */
function weighs(item: QueueItem): boolean {
  return passages(item.comment.text, [...foundWords(item), ...ownWords.value]).some(
    ({ kind }) => kind !== null,
  );
}

/** Whether it is among the newsroom's picks: only what readers see can be. */
function Pick({ work, item }: { work: Work; item: QueueItem }) {
  const { pick } = speech.value.texts;
  if (item.comment.status !== "published") return null;
  // until its trail is there, nobody knows which of both the key would do
  const known = work.desk.value.cases[idOf(item)];
  const picked = isPicked(known?.decisions ?? []);
  return (
    <button
      type="button"
      class={picked ? "plain picked" : "plain"}
      aria-pressed={picked}
      disabled={!known}
      onClick={work.pick}
    >
      {picked ? pick.on : pick.act} <kbd>F</kbd>
    </button>
  );
}

/** What has become of the case meanwhile, where it is not simply waiting. */
function bannerOn({ desk, session }: Work, item: Entry): string | null {
  const { texts } = speech.value;
  const row = rowFor(desk.value, idOf(item));
  const cannot = isAppeal(item) ? notHeardBecause(item.appeal, session.user.id) : null;
  if (cannot && !row?.gone) return texts.appeals.notByYou[cannot];
  if (row?.gone) return capital(goneSaid(row, session.user.id));
  if (isAskedAgain(desk.value)) return texts.changedAgain;
  const holder = row ? holderOf(desk.value, idOf(item)) : null;
  if (holder) return texts.together.looksAtIt(holder.name);
  if (row && row.before !== null) return texts.changedHint;
  if (isAppeal(item) || (row && desk.value.queue !== "search")) return null;
  return texts.decidedAlready[item.comment.status];
}
