import { SetMetadata } from "@nestjs/common";
import type { Right } from "#discussion";

export type Allowed = Right | "anyone";

export const rightKey = "palabre:right";

/** Who may: a right of the table, or `anyone`. A route or message that says nothing is closed. */
export const May = (right: Allowed) => SetMetadata(rightKey, right);
