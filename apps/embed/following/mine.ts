// what only those see who are signed in, or have written something
export { Fate } from "./fate.js";
export { Me } from "./me.js";
export { OutgoingItem } from "./outgoing-item.js";
export { Own } from "./own.js";
