import { later } from "../reading/later.js";

/** What stands in a discussion until it is put away. */
export const Standing = later(
  () => import("../report/report.js").then(({ Standing }) => Standing),
  undefined,
  ["rest", "personal"],
);
