import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import {
  itemAt,
  itemsOf,
  type Members,
  type Place,
  saidPlace,
  textIn,
  withMoved,
  withoutItem,
} from "./draft.js";
import type { Drafting } from "./drafting.js";
import { wishFocus } from "./focus.js";
import { show } from "./shown.js";

interface Rearranging {
  drafting: Drafting;
  draft: Members;
  /** tells what was done to whoever does not see it */
  say: (what: string) => void;
}

/** One step up or down in its list, where there is room. */
export function move({ drafting, draft, say }: Rearranging, place: Place, by: 1 | -1): void {
  const to = { ...place, index: place.index + by };
  const [item, other] = [itemAt(draft, place), itemAt(draft, to)];
  if (!item || !other) return;
  drafting.change(withMoved(draft, place, by));
  show(saidPlace(to));
  say(filtersTexts[speech.peek().lang].moved(textIn(item, "id"), String(to.index + 1)));
}

/** Takes one out; the next is chosen. */
export function remove({ drafting, draft, say }: Rearranging, place: Place): void {
  const item = itemAt(draft, place);
  if (!item) return;
  drafting.change(withoutItem(draft, place));
  const next = Math.min(place.index, itemsOf(draft, place.list).length - 2);
  show(next < 0 ? null : saidPlace({ ...place, index: next }));
  wishFocus("row");
  say(filtersTexts[speech.peek().lang].removed(textIn(item, "id")));
}
