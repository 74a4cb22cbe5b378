import type { z } from "zod";
import type { Finding, Localized, ServiceFilter, VerdictKind } from "#contract";
import type { Subject } from "../subject.js";

/** What a server has answered. */
export interface Reply {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** What is sent to somebody else's server on the way of one comment. It never holds a secret: whoever sends it adds that. */
export interface Question<Answer> {
  site: string;
  service: ServiceFilter;
  url: string;
  contentType: string;
  body: string;
  /** the same in each try */
  id: string;
  /** by what two questions to the same service are the same; nothing is kept of it but a hash */
  same: readonly unknown[];
  /** @throws where it is no answer */
  read(reply: Reply): unknown;
  answer: z.ZodType<Answer>;
}

/** Asks somebody else's servers, or finds what they have answered before. */
export interface Services {
  /** @throws NoAnswer, Unasked */
  ask<Answer>(question: Question<Answer>): Promise<Answer>;
}

/** What a service found, and what it would do: that stands for its filter's `then`. */
export interface Opinion {
  findings: readonly Finding[];
  verdict?: VerdictKind;
}

/** One compiled filter. Whatever needs no service says at once what it has to say. */
export type Consult = (subject: Subject, services: Services) => Opinion | Promise<Opinion>;

/** There is no answer, and people are told why. */
export class NoAnswer extends Error {
  constructor(readonly said: Localized) {
    super(said.en);
    this.name = "NoAnswer";
  }
}

/** Nobody was to be asked. */
export class Unasked extends Error {
  override readonly name = "Unasked";
}

/** Asks nobody. */
export const nobody: Services = { ask: () => Promise.reject(new Unasked()) };
