import type { ModerationCase, QueueItem } from "#contract";
import { foundWords } from "../comfort/passages.js";
import { rowFor } from "../desk/desk.js";
import { later } from "../work/later.js";
import { compared, rendered, unfolded } from "../work/view.js";
import type { Work } from "../work/work.js";
import { ChangedSince } from "./changed-since.js";
import { Conversation } from "./conversation.js";
import { History } from "./history.js";
import { MarkedText } from "./marked-text.js";
import { Published } from "./published.js";
import { TextHead, weighs } from "./text-head.js";

const Original = later(async () => (await import("../masking/original.js")).Original);

interface WrittenProps {
  work: Work;
  item: QueueItem;
  known: ModerationCase | undefined;
  /** the finding that is pointed at */
  lit: number | null;
}

/** What somebody has written: what it answers above it, and below it what was masked and changed. */
export function Written({ work, item, known, lit }: WrittenProps) {
  const { comment, findings } = item;
  const before = rowFor(work.desk.value, comment.id)?.before ?? null;
  return (
    <>
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
    </>
  );
}

function Changes({ known }: { known: ModerationCase }) {
  const { revisions, comment } = known;
  if (!compared.value || revisions.length < 2) return null;
  return <History revisions={revisions} lang={comment.lang} words={foundWords(known)} />;
}
