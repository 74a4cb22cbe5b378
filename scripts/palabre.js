#!/usr/bin/env node
import { DeadEnd } from "./bootstrap/dead-end.js";
import { main } from "./bootstrap/main.js";

const commands = [
  "start",
  "doctor",
  "backup",
  "restore",
  "migrate",
  "divide-relay",
  "verify-trail",
  "rotate-secret",
  "learner",
  "ready",
];

/** Each command by its name: `npx palabre doctor` is `npm run doctor`. */
const [command = ""] = process.argv.splice(2, 1);
if (commands.includes(command)) await import(`./${command}.js`);
else
  await main(() => {
    throw new DeadEnd(`Say what to do, as one of: ${commands.map((one) => `palabre ${one}`).join(", ")}`);
  });
