import type { News, QueueName } from "#contract";
import type { Turn } from "#queue";
import type { StoredComment, StoredEvent, StoryFacts, TrailEntry } from "#store";
import type { StoryNumbers } from "./world.js";

export interface StoryChange extends StoryNumbers {
  facts: StoryFacts | null;
}

/** Everything that a batch of changes leads to. All but jobs, whom to notify and news is written in one transaction. */
export interface Outcome {
  jobs: Turn[];
  /** comments that came to be seen, or ceased to be */
  notify: string[];
  comments: Map<string, StoredComment>;
  stories: Map<string, StoryChange>;
  trail: TrailEntry[];
  events: StoredEvent[];
  news: News[];
}

export interface QueueMove {
  queue: QueueName;
  comment: string;
}

export function emptyOutcome(): Outcome {
  return {
    jobs: [],
    notify: [],
    comments: new Map(),
    stories: new Map(),
    trail: [],
    events: [],
    news: [],
  };
}

/** Whether anything has to be written. */
export function writes({ comments, stories, trail, events }: Outcome): boolean {
  return comments.size + stories.size + trail.length + events.length > 0;
}
