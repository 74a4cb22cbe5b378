import type { Parts } from "../reading/parts.js";
import { Actions } from "./actions.js";
import { Foot } from "./foot.js";
import { Pill } from "./pill.js";

const mine = () => import("./mine.js");

/** Where each part is that comes later; those are here that every followed page shows. */
export const places: { [Name in keyof Parts]: () => Parts[Name] | Promise<Parts[Name]> } = {
  Pill: () => Pill,
  Search: () => import("../searching/search.js").then(({ Search }) => Search),
  NextNew: () => import("../visits/next-new.js").then(({ NextNew }) => NextNew),
  Actions: () => Actions,
  Extras: () => mine().then(({ Extras }) => Extras),
  Fate: () => mine().then(({ Fate }) => Fate),
  Foot: () => Foot,
  Ignored: () => mine().then(({ Ignored }) => Ignored),
  Me: () => mine().then(({ Me }) => Me),
  OutgoingItem: () => mine().then(({ OutgoingItem }) => OutgoingItem),
  Own: () => mine().then(({ Own }) => Own),
  Composer: () => import("../composer/composer.js").then(({ Composer }) => Composer),
  Edit: () => import("../changing/edit.js").then(({ Edit }) => Edit),
  Remove: () => import("../changing/remove.js").then(({ Remove }) => Remove),
  SignIn: () => import("../account/sign-in.js").then(({ SignIn }) => SignIn),
  Report: () => import("../report/report.js").then(({ Report }) => Report),
};
