import { Injectable } from "@nestjs/common";
import { remarkOf, type Subject } from "#moderation";
import { KnownModels } from "#platform";

/** What the site's learner says of a text. */
@Injectable()
export class LearnedScore {
  constructor(private readonly models: KnownModels) {}

  /** The probability that people would reject it, 0…1. */
  async of(subject: Subject): Promise<number> {
    const model = await this.models.of(subject.site.id);
    return model.judge(remarkOf(subject, false)).probability;
  }
}
