import { useState } from "preact/hooks";
import { Beside } from "../team/beside.js";
import { noticeTexts } from "../texts/notices.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { NoticeFilters } from "./notice-filters.js";
import { NoticeList } from "./notice-list.js";
import { everything, pathOf, type Sought } from "./sought.js";
import "../styles/notices.css";

/** Where a notice is found again, long after it was answered, too: what it was told, and its file. */
export function NoticesView({ work }: { work: Work }) {
  const said = noticeTexts[speech.value.lang];
  const [sought, seek] = useState<Sought>(everything);
  const path = pathOf(sought);
  return (
    <Beside title={said.title} refusal={null} busy={false}>
      <p class="quiet">{said.intro}</p>
      <NoticeFilters sought={sought} seek={seek} />
      <NoticeList key={path} work={work} path={path} />
    </Beside>
  );
}
