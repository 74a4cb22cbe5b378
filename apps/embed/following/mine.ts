// what only those see who have written something
export { Fate } from "./fate.js";
export { OutgoingItem } from "./outgoing-item.js";
export { Own } from "./own.js";
