import { signal } from "@preact/signals";
import type { Discussion } from "../../reading/discussion.js";
import type { Place } from "../outgoing.js";

interface Quote {
  discussion: Discussion;
  place: Place;
  text: string;
}

/** What is quoted and not yet in its composer, in order. */
export const quotes = signal<readonly Quote[]>([]);
