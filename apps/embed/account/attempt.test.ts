import { Refusal } from "../connection/refusal.js";
import { byField } from "./attempt.js";

const fields = { username: "a name", password: "a password" };
const problems = { "name-taken": { username: "taken" } };

function refusal(name: string, ...paths: string[]): Refusal {
  const errors = paths.map((path) => ({ path, message: "must be something else" }));
  return new Refusal({ type: `urn:palabre:problem:${name}`, title: "", status: 400, detail: "", errors });
}

test.each([
  ["of one field", refusal("invalid-input", "password"), { password: "a password" }],
  ["of several", refusal("invalid-input", "password", "username", "username"), fields],
  ["of a name that is somebody else's", refusal("name-taken"), { username: "taken" }],
  ["of a field that the form doesn't have", refusal("invalid-input", "email"), null],
  ["of no field", refusal("rate-limited"), null],
  ["without an answer", new Refusal(null), null],
  ["by the page itself", new Error("no token"), null],
])("a refusal %s", (_, error, expected) => expect(byField({ fields, problems })(error)).toEqual(expected));
