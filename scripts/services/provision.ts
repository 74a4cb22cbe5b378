import { mongodBinary } from "./mongod-binary.js";
import { redisBinary } from "./redis-binary.js";

/** Sees to it that both servers could be started here.
 *  @throws DeadEnd saying what to install */
export async function provision(): Promise<void> {
  await mongodBinary();
  await redisBinary();
}
