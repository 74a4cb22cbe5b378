import { askOutward, type Outward } from "./ask-outward.js";

/** How long somebody's server may take, in ms. */
const deadline = 15_000;

/** Posts something whose answer nobody reads.
 *  @returns the status of the answer
 *  @throws as `askOutward` */
export async function postOutward(outward: Outward): Promise<number> {
  return (await askOutward(outward, AbortSignal.timeout(deadline))).status;
}
