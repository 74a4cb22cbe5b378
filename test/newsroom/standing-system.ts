import { rememberAdmin } from "./admins.js";
import { type Standing, standing } from "./standing-systems.js";

/** The system that the test files of this worker share, one after the other; begun where none was. */
export async function standingSystem(): Promise<Standing> {
  const answer = await fetch(`${process.env.TEST_SYSTEMS}/${process.env.JEST_WORKER_ID}`);
  if (!answer.ok) throw new Error(`no system: ${await answer.text()}`);
  const found = standing.parse(await answer.json());
  rememberAdmin(found.system.api, found.admin);
  return found;
}
