import type { ModerationCase, QueueItem } from "#contract";
import { isAppealInFront } from "../desk/desk.js";
import { isOpen, openNotices } from "../desk/notices.js";
import { PassedOn } from "../passing/passed-on.js";
import { WaitsForAnother } from "../proposals/waits-for-another.js";
import type { Work } from "../work/work.js";
import { Findings } from "./findings.js";
import { Notes } from "./notes.js";
import { Notices } from "./notices.js";
import { Sanctions } from "./sanctions.js";
import { Similar } from "./similar.js";
import { Trail } from "./trail.js";
import { Wave } from "./wave.js";

interface AboutProps {
  work: Work;
  item: QueueItem;
  known: ModerationCase | undefined;
  light: (finding: number | null) => void;
}

/** All that is known of what somebody has written: why it is looked at, what the team says of it, and what was done about it. */
export function About({ work, item, known, light }: AboutProps) {
  const { desk, clock } = work;
  const open = openNotices(desk.value, item);
  // an appeal is there for its own sake
  const isFound = !isAppealInFront(desk.value) || item.findings.length + item.flags.length > 0;
  const answered = (known ?? item).notices.filter((notice) => !isOpen(notice));
  return (
    <>
      <PassedOn work={work} item={item} />
      <WaitsForAnother work={work} item={item} />
      {open.length + answered.length > 0 && (
        <Notices work={work} open={open} answered={answered} now={clock.value} />
      )}
      {isFound && (
        <Findings item={item} isDrawn={desk.value.queue === "audit"} light={light} now={clock.value} />
      )}
      {known && <Notes work={work} known={known} />}
      {item.wave && <Wave work={work} wave={item.wave} />}
      {known && <Similar work={work} known={known} />}
      {known && <Sanctions work={work} known={known} />}
      {known && known.decisions.length > 0 && (
        <Trail work={work} comment={known.comment.id} decisions={known.decisions} />
      )}
    </>
  );
}
