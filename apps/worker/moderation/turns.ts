import { Injectable } from "@nestjs/common";
import { Later } from "../queue-worker.js";
import { Slots } from "../slots.js";

/** So many comments wait for services at once, and so many of one site: all others are judged meanwhile. */
export const mostWaiting = 16;
const mostOfSite = 8;

/** How long a comment takes until more is known, and how much the latest one says of that, in ms and as a share. */
const firstGuess = 250;
const weight = 0.2;
/** No comment comes back later than that, in ms: services may have become faster. */
const longest = 15_000;

interface Pace {
  /** how long a comment takes */
  took: number;
  /** when the next one that finds no room should come back */
  next: number;
}

/** Lets comments of a site wait for its services, as many as leave others their turn. The others come back one by one, as fast as services answer. */
@Injectable()
export class Turns {
  private readonly slots = new Slots();
  private readonly paces = new Map<string, Pace>();

  /** @throws Later where there is no room */
  async take(site: string, run: () => Promise<void>): Promise<void> {
    const leave = this.slots.take({ " all": mostWaiting, [site]: mostOfSite });
    if (!leave) throw new Later(this.wait(site, Date.now()));
    const began = Date.now();
    await run().finally(leave);
    this.learn(site, Date.now() - began);
  }

  private wait(site: string, now: number): number {
    const pace = this.paces.get(site) ?? { took: firstGuess, next: now };
    const next = Math.min(Math.max(pace.next, now) + pace.took / mostOfSite, now + longest);
    this.paces.set(site, { ...pace, next });
    return next - now;
  }

  private learn(site: string, took: number): void {
    const { took: before, next } = this.paces.get(site) ?? { took: firstGuess, next: 0 };
    this.paces.set(site, { took: before + weight * (took - before), next });
  }
}
