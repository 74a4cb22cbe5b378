import { Logger } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import { type Localized, needsSecret, type ServiceFilter } from "#contract";
import { NoAnswer, type Question, type Services, Unasked } from "#moderation";
import type { Uses } from "#store";
import type { Configuration } from "../configuration.js";
import { takeStep } from "../way/step.js";
import type { Breakers } from "./breakers.js";
import { Circuit } from "./circuit.js";
import { type Failure, QuestionFailed, toldOf } from "./failures.js";
import type { KeptAnswers } from "./kept-answers.js";
import { putQuestion } from "./put-question.js";
import type { ServiceSecrets } from "./service-secrets.js";

/** Who is asked: all, those that cost nothing, or none beyond what they have answered before. */
export type Asking = "all" | "free" | "kept";

/** Asks the services of sites, and never the same twice as long as answers are kept. */
export class AskServices {
  private readonly logger = new Logger("services");
  private readonly circuits = new LRUCache<string, Circuit>({ max: 1000 });

  constructor(
    private readonly uses: Uses,
    private readonly secrets: ServiceSecrets,
    private readonly kept: KeptAnswers,
    private readonly breakers: Breakers,
    private readonly configuration: Configuration,
  ) {}

  asking(asking: Asking): Services {
    return { ask: (question) => this.ask(question, asking) };
  }

  private async ask<Answer>(question: Question<Answer>, asking: Asking): Promise<Answer> {
    const asked = askedIn(question);
    const known = this.answerIn(question, await this.kept.find(asked));
    if (known) return known.answer;
    if (asking === "kept" || (asking === "free" && question.service.cost > 0)) throw new Unasked();
    const turn = await this.kept.turn(asked, question.service.deadline);
    if ("answer" in turn) {
      const others = this.answerIn(question, turn.answer);
      if (others) return others.answer;
    }
    try {
      return await this.askAnew(question, asked);
    } finally {
      if ("leave" in turn) await turn.leave();
    }
  }

  private async askAnew<Answer>(question: Question<Answer>, asked: string): Promise<Answer> {
    const { site, service } = question;
    const { id } = service;
    try {
      const answer = await this.circuitOf(question).run((signal) => this.attempt(question, signal));
      this.breakers.answers({ site, filter: id });
      await this.kept.keep(asked, JSON.stringify(answer));
      return answer;
    } catch (error) {
      if (!(error instanceof QuestionFailed)) throw error;
      if (error.failure.kind === "spent") this.breakers.spent({ site, filter: id });
      throw new NoAnswer(toldOf(id, error.failure));
    }
  }

  /** One request, which is counted, and paid for whether it is answered or not. */
  private async attempt<Answer>(question: Question<Answer>, signal: AbortSignal): Promise<Answer> {
    const { site, service } = question;
    const secret = await this.secretOf(question);
    await this.spend(question);
    const began = performance.now();
    const note = (failed: Localized | null) =>
      this.note(question, { took: performance.now() - began, failed });
    try {
      const { privateHosts } = this.configuration;
      const answer = await takeStep("ask", undefined, (step) => {
        step.note({ site, service: service.id });
        return putQuestion(question, { secret, privateHosts, signal });
      });
      note(null);
      return answer;
    } catch (error) {
      note(toldOf(service.id, failureIn(error, { signal, service })));
      this.logger.debug(`${site} ${service.id}: ${String(error)}`);
      throw error;
    }
  }

  private note({ site, service }: Asked, said: { took: number; failed: Localized | null }): void {
    const { id: filter, cost, budget } = service;
    this.uses
      .note({ site, filter }, { cost, ...said }, budget !== undefined, new Date())
      .catch((error: unknown) => this.logger.warn(error));
  }

  /** Within the budget, where there is one. */
  private async spend({ site, service: { id: filter, cost, budget } }: Asked): Promise<void> {
    if (budget === undefined) return;
    if (!(await this.uses.reserve({ site, filter }, cost, budget, new Date())))
      throw new QuestionFailed({ kind: "spent", budget });
  }

  /** A secret goes to the servers that it is of, and to no others. */
  private async secretOf({ site, service, url }: Asked & { url: string }): Promise<string | null> {
    const { secret, type } = service;
    if (secret === undefined && !needsSecret[type]) return null;
    const kept = secret === undefined ? null : await this.secrets.open(site, secret);
    if (kept?.origin !== new URL(url).origin) throw new QuestionFailed({ kind: "no-secret" });
    return kept.secret;
  }

  private answerIn<Answer>(question: Question<Answer>, kept: string | null): { answer: Answer } | null {
    if (kept === null) return null;
    const { data } = question.answer.safeParse(JSON.parse(kept));
    if (data === undefined) return null;
    const { site, service } = question;
    this.uses
      .note({ site, filter: service.id }, "kept", false, new Date())
      .catch((error: unknown) => this.logger.warn(error));
    return { answer: data };
  }

  private circuitOf({ site, service }: Asked): Circuit {
    const { id, url, deadline, tries, concurrency } = service;
    const key = JSON.stringify([site, id, url, deadline, tries, concurrency]);
    const known = this.circuits.get(key);
    if (known) return known;
    const circuit = new Circuit(service, (state) => this.breakers.turns({ site, filter: id }, state));
    this.circuits.set(key, circuit);
    return circuit;
  }
}

type Asked = Pick<Question<unknown>, "site" | "service">;

/** What is broken off has taken too long. */
function failureIn(
  error: unknown,
  { signal, service: { deadline } }: { signal: AbortSignal; service: ServiceFilter },
): Failure {
  if (signal.aborted) return { kind: "late", deadline };
  return error instanceof QuestionFailed ? error.failure : { kind: "unreached" };
}

/** What a filter says that changes no answer: besides what all say, what it makes of one. */
const besides = new Set([
  ...["id", "then", "about", "severity", "secret"],
  ...["deadline", "tries", "concurrency", "onFailure", "cost", "budget"],
  ...["thresholds", "alone", "teach", "spamReasons"],
]);

/** The service and what it is set to, and what the question says that matters: the same for two questions that are the same. */
function askedIn({ site, service, same }: Question<unknown>): string {
  const set = Object.entries(service)
    .filter(([name]) => !besides.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([site, set, same]);
}
