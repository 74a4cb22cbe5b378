import { z } from "zod";
import { filterId } from "./filter-base.js";
import { opaqueId, timestamp } from "./words.js";

/** How often something acts, as it was counted. */
const counted = z.object({ hits: z.int(), of: z.int() });

/** Why a filter, a rule or a whole version acts no longer: it acted far more often than was to be expected. */
export const brake = z
  .object({
    id: opaqueId,
    version: z.int(),
    on: filterId
      .nullable()
      .describe(
        "the filter or rule: all that it decides alone is held; null: all that the version rejects is",
      ),
    at: timestamp,
    seen: counted.describe("on how many comments it acted, of those since it began to act more often"),
    expected: counted.extend({
      from: z
        .enum(["backtest", "shadow", "live", "released"])
        .describe(
          "where that was counted: in its last backtest, in shadow, live before, or when a brake on it was released",
        ),
    }),
  })
  .meta({ id: "Brake" });
export type Brake = z.infer<typeof brake>;

export const brakes = z.array(brake);

/** What `/operations` says when a brake is put on or released: all that are on by now. */
export const brakeNews = z.object({ brakes });
export type BrakeNews = z.infer<typeof brakeNews>;
