import { Injectable } from "@nestjs/common";
import { judge, type Learner, newLearner } from "#moderation/learner/learner.js";
import { remarkOf, type Subject } from "#moderation";
import { KnownModels, starter } from "#platform";

/** What the site's learner says of a text; as long as it was taught nothing, what it began with. */
@Injectable()
export class LearnedScore {
  private beginning: Promise<Learner> | null = null;

  constructor(private readonly models: KnownModels) {}

  /** The probability that people would reject it, 0…1. */
  async of(subject: Subject): Promise<number> {
    const remark = remarkOf(subject, false);
    const model = await this.models.of(subject.site.id);
    if (model) return model.judge(remark).probability;
    this.beginning ??= starter().then(newLearner);
    return judge(await this.beginning, remark);
  }
}
