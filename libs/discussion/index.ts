export { checkBody } from "./text/check-body.js";
export { normalizeBody, placeAsTyped } from "./text/normalize-body.js";
export { renderText, type Link } from "./text/render-text.js";
export { mentionsIn } from "./mentions.js";
export { rankOf, type Rank } from "./order.js";
export { may, type Me, type Right, roleNeeded } from "./rights.js";
export { statusAfterStep } from "./status.js";
export { patternOf } from "./search/pattern.js";
export { plain, searchedWords } from "./search/plain.js";
