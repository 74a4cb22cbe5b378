import { later } from "../reading/later.js";
import type { Parts } from "../reading/parts.js";

const following = () => import("../following/following.js");
const mine = () => import("../following/mine.js");

/** Where the parts that come later are. */
export const parts: Parts = {
  Pill: later(() => following().then(({ Pill }) => Pill), undefined, "nothing"),
  Search: later(() => import("../searching/search.js").then(({ Search }) => Search)),
  NextNew: later(() => import("../visits/next-new.js").then(({ NextNew }) => NextNew)),
  Actions: later(() => following().then(({ Actions }) => Actions), Room, "nothing"),
  Fate: later(() => mine().then(({ Fate }) => Fate)),
  Foot: later(() => following().then(({ Foot }) => Foot), Room, "nothing"),
  Me: later(
    () => mine().then(({ Me }) => Me),
    () => <span class="quiet" />,
  ),
  OutgoingItem: later(() => mine().then(({ OutgoingItem }) => OutgoingItem)),
  Own: later(() => mine().then(({ Own }) => Own), undefined, "nothing"),
  Composer: later(
    () => import("../composer/composer.js").then(({ Composer }) => Composer),
    Desk,
    "composing",
  ),
  Edit: later(() => import("../changing/edit.js").then(({ Edit }) => Edit), Opening, "composing"),
  Remove: later(() => import("../changing/remove.js").then(({ Remove }) => Remove), Opening),
  SignIn: later(() => import("../account/sign-in.js").then(({ SignIn }) => SignIn), Opening, "personal"),
  Report: later(() => import("../report/report.js").then(({ Report }) => Report), Opening, "personal"),
};

/** Text first: the line below a comment has its room from the beginning, and is filled right after. */
function Room() {
  return <div class="actions" />;
}

function Opening() {
  return <div class="opening" aria-busy="true" />;
}

function Desk() {
  return <div class="opening desk" aria-busy="true" />;
}
