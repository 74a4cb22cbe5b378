import { builtRun } from "./services-built.js";

/** jest's globalTeardown. */
export default async function end() {
  const { endServices } = await builtRun();
  await endServices();
}
