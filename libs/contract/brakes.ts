import { z } from "zod";
import { filterId } from "./filter-base.js";
import { opaqueId, timestamp } from "./words.js";

/** What a filter, a rule or a version does with nobody having looked: what may be braked. */
export const brakeEffect = z.enum(["reject", "publish", "hold", "mask"]);
export type BrakeEffect = z.infer<typeof brakeEffect>;

/** How often something acts, as it was counted. */
const counted = z.object({ hits: z.int(), of: z.int() });

/** Why a filter, a rule or a whole version is braked: it acted far more often than was to be expected. */
export const brake = z
  .object({
    id: opaqueId,
    version: z.int(),
    on: filterId.nullable().describe("the filter or rule; null: all of the version"),
    effect: brakeEffect.describe(
      "what it did: what it would reject or publish alone is held now; what it would mask is held as it was typed; what it holds it goes on holding, since that harms no reader, and operators are called",
    ),
    at: timestamp,
    since: timestamp.describe("when the first of the comments in `seen` was written"),
    seen: counted.describe("on how many comments it acted, of those since it began to act more often"),
    expected: counted.extend({
      from: z
        .enum(["backtest", "shadow", "live", "released", "site", "general"])
        .describe(
          "where that was counted: in its last backtest, in shadow, live before, when a brake on it was released, or, of what was never tried, what filters before it did on the site, or what filters do in general",
        ),
    }),
  })
  .meta({ id: "Brake" });
export type Brake = z.infer<typeof brake>;

export const brakes = z.array(brake);

/** What `/operations` says when a brake is put on or released: all that are on by now. */
export const brakeNews = z.object({ brakes });
export type BrakeNews = z.infer<typeof brakeNews>;
