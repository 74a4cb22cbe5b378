import type { ListedNotice } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { Notice } from "../case/notices.js";
import { Veiled } from "../comfort/veiled.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { noticeTexts } from "../texts/notices.js";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** The notices that were found, the latest first. */
export function NoticeList({ work, path }: { work: Work; path: string }) {
  const { lang, texts } = speech.value;
  const { items, refusal, more } = usePages<ListedNotice>(work.ask, path);
  return (
    <section class="notice-list" aria-busy={!items && !refusal}>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && <p class="quiet">{noticeTexts[lang].none}</p>}
      <ul>
        {items?.map((notice) => (
          <Notice key={notice.id} work={work} notice={notice} named={noticeTexts[lang].named}>
            <Reported work={work} notice={notice} />
          </Notice>
        ))}
      </ul>
      <More more={more}>{texts.more}</More>
    </section>
  );
}

/** What a notice is about, and the way to it. */
function Reported({ work, notice: { comment, story, excerpt } }: { work: Work; notice: ListedNotice }) {
  const { about, toCase } = noticeTexts[speech.value.lang];
  return (
    <div class="reported">
      <p class="quiet">
        {about} · {story.title ?? story.url ?? story.id}
      </p>
      {excerpt !== null && (
        <p class="typed" dir="auto">
          <Veiled text={excerpt} />
        </p>
      )}
      <CaseLink work={work} comment={comment} followed={() => (page.value = "desk")}>
        {toCase}
      </CaseLink>
    </div>
  );
}
