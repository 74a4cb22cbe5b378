import type { DeliverJob, News, QueueName } from "#contract";
import type { Turn } from "#queue";
import type {
  Occasion,
  StoredAct,
  StoredComment,
  StoredEvent,
  StoredNotice,
  StoredNotification,
  StoryFacts,
  TrailEntry,
} from "#store";
import type { StatementWrite } from "./statement-write.js";
import type { StoryNumbers } from "./world.js";

export interface StoryChange extends StoryNumbers {
  facts: StoryFacts | null;
}

/** Everything that a batch of changes leads to. All but jobs, whom to notify and news is kept at once, or nothing. */
export interface Outcome {
  jobs: Turn[];
  /** what is to be sent to webhooks */
  deliver: DeliverJob[];
  /** comments that came to be seen, or ceased to be */
  notify: string[];
  comments: Map<string, StoredComment>;
  stories: Map<string, StoryChange>;
  decisions: TrailEntry[];
  /** for the trail, in their order */
  acts: StoredAct[];
  /** acts that were left for the trail, and are in it with this */
  told: string[];
  /** what a site's own services may want to hear of */
  occasions: Occasion[];
  events: StoredEvent[];
  /** those that were answered, or wait again */
  notices: Map<string, StoredNotice>;
  statements: StatementWrite[];
  /** whom it concerns by law; whom it concerns otherwise, a job finds out */
  notifications: StoredNotification[];
  news: News[];
}

/** Since when a comment waits in some queue with a deadline, and until when; null where it no longer does. */
export interface Waiting {
  comment: StoredComment;
  since: Date | null;
  due: Date | null;
}

export interface QueueMove {
  queue: QueueName;
  comment: string;
}

export function emptyOutcome(): Outcome {
  return {
    jobs: [],
    deliver: [],
    notify: [],
    comments: new Map(),
    stories: new Map(),
    decisions: [],
    acts: [],
    told: [],
    occasions: [],
    events: [],
    notices: new Map(),
    statements: [],
    notifications: [],
    news: [],
  };
}

/** Whether anything has to be written. */
export function writes({ comments, stories, notices, ...lists }: Outcome): boolean {
  const { acts, events, statements, notifications, occasions } = lists;
  if (comments.size + stories.size + notices.size > 0) return true;
  return [acts, events, statements, notifications, occasions].some(({ length }) => length > 0);
}
