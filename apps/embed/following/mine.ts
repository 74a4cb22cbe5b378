// what only those see who are signed in, or have written something
export { Extras } from "./extras.js";
export { Fate } from "./fate.js";
export { Me } from "../account/me.js";
export { OutgoingItem } from "./outgoing-item.js";
export { Own } from "./own.js";
export { Ignored } from "../ignoring/ignored.js";
