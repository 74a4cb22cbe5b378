import type { ImportedStory } from "../imported.js";
import { discussionAt } from "./demo-comment.js";
import { dissent } from "./french/dissent.js";
import { heat } from "./french/heat.js";
import { helpdesk } from "./french/helpdesk.js";
import { law } from "./french/law.js";
import { passersBy } from "./french/passers-by.js";
import { quorum } from "./french/quorum.js";
import { team } from "./french/team.js";

/** The demo's French article and what its readers say, dated from `now`. */
export function frenchArticle(now: Date): ImportedStory {
  return {
    story: "article-42",
    url: "/demo/fr",
    title: "À Valmeyrac, la mairie a rapatrié ses serveurs dans l’ancienne usine des eaux",
    section: "Services publics",
    comments: discussionAt(now, [...team, ...heat, ...quorum, ...law, ...helpdesk, ...dissent, ...passersBy]),
  };
}
