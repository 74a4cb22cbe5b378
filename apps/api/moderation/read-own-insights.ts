import { Injectable } from "@nestjs/common";
import type { OwnInsights } from "#contract";
import { measuredShare } from "#discussion";
import { Decisions, type Own } from "#store";
import { measuredPairs } from "./measured.js";

/** How far others decide as somebody does. */
@Injectable()
export class ReadOwnInsights {
  constructor(private readonly decisions: Decisions) {}

  async run(own: Own): Promise<OwnInsights> {
    const { decisions, people, agreement, audit } = await this.decisions.ownCounted(own);
    return {
      from: own.from.toISOString(),
      to: own.to.toISOString(),
      decisions,
      people: measuredPairs(people),
      agreement: measuredShare(agreement),
      audit: measuredShare(audit),
    };
  }
}
