import { SetMetadata } from "@nestjs/common";

/**
 * How moderators who are limited to sections are kept within these: `comment`, the guard asks whether the comment that path, body
 * or message names is in one of them; `answer`, the route itself looks at nothing else.
 */
export type Limit = "comment" | "answer";

export const limitKey = "palabre:within";

/** Opens a route or message to moderators who are limited to sections. One that says nothing is closed to them. */
export const Within = (limit: Limit) => SetMetadata(limitKey, limit);
