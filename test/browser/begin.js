import { build } from "../../scripts/bootstrap/build.js";
import begin from "../newsroom/services-begin.js";

/** jest's globalSetup: what all tests lean on, and the pages that browsers get. */
export default async function beginInBrowsers() {
  await build();
  await begin();
}
