import { later } from "./later.js";

/** The parts that a discussion needs after its first comments are painted, or that only some readers want. */
export const Composer = later(
  () => import("../composer/composer.js").then(({ Composer }) => Composer),
  Opening,
);
export const SignIn = later(() => import("../account/sign-in.js").then(({ SignIn }) => SignIn), Opening);
export const Report = later(() => import("../report/report.js").then(({ Report }) => Report), Opening);
export const Pill = later(
  () => import("../following/following.js").then(({ Pill }) => Pill),
  undefined,
  "nothing",
);
export const Actions = later(
  () => import("../following/following.js").then(({ Actions }) => Actions),
  Room,
  "nothing",
);
export const Fate = later(() => import("../following/following.js").then(({ Fate }) => Fate));
export const OutgoingItem = later(() =>
  import("../following/following.js").then(({ OutgoingItem }) => OutgoingItem),
);

/** Text first: the line below a comment has its room from the beginning, and is filled right after. */
function Room() {
  return <div class="actions" />;
}

function Opening() {
  return <div class="opening" aria-busy="true" />;
}
