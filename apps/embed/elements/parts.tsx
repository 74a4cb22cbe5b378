import { later } from "../reading/later.js";
import type { Parts } from "../reading/parts.js";

const placed =
  <Name extends keyof Parts>(name: Name) =>
  () =>
    import("../following/following.js").then(({ places }) => places[name]());

/** The parts that come later, each with what stands there until then. */
export const parts: Parts = {
  Pill: later(placed("Pill"), undefined, []),
  Search: later(placed("Search")),
  NextNew: later(placed("NextNew")),
  Actions: later(placed("Actions"), Room, []),
  Extras: later(placed("Extras")),
  Fate: later(placed("Fate")),
  Foot: later(placed("Foot"), Room, []),
  Ignored: later(placed("Ignored"), Room),
  Me: later(placed("Me"), () => <span class="quiet" />),
  OutgoingItem: later(placed("OutgoingItem")),
  Own: later(placed("Own"), undefined, []),
  Composer: later(placed("Composer"), Desk, ["rest", "composing"]),
  Edit: later(placed("Edit"), Opening, ["rest", "composing"]),
  Remove: later(placed("Remove"), Opening),
  SignIn: later(placed("SignIn"), Opening, ["rest", "personal"]),
  Report: later(placed("Report"), Opening, ["rest", "personal"]),
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
