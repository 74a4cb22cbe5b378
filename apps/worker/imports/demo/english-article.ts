import type { ImportedStory } from "../imported.js";
import { discussionAt } from "./demo-comment.js";
import { asides } from "./english/asides.js";
import { burnout } from "./english/burnout.js";
import { clocks } from "./english/clocks.js";
import { commons } from "./english/commons.js";
import { gift } from "./english/gift.js";
import { paperwork } from "./english/paperwork.js";

/** The demo's English article and what its readers say, dated from `now`. */
export function englishArticle(now: Date): ImportedStory {
  return {
    story: "article-43",
    url: "/demo/en",
    title: "She maintains 380 lines of code. She sent 540 companies an invoice",
    section: "Open source",
    comments: discussionAt(now, [...burnout, ...paperwork, ...clocks, ...gift, ...commons, ...asides]),
  };
}
