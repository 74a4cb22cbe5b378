export { checkBody } from "./text/check-body.js";
export { normalizeBody } from "./text/normalize-body.js";
export { renderText, type Link } from "./text/render-text.js";
