import { backtestQueueName } from "./backtest-queue.js";
import { decideQueueName } from "./decide-queue.js";
import { deliverQueueName } from "./deliver-queue.js";
import { eraseQueueName } from "./erase-queue.js";
import { learnQueueName } from "./learn-queue.js";
import { moderateQueueName } from "./moderate-queue.js";
import { notifyQueueName } from "./notify-queue.js";
import { shadowQueueName } from "./shadow-queue.js";
import { suggestQueueName } from "./suggest-queue.js";
import { undoQueueName } from "./undo-queue.js";

/** All queues, for whoever counts what waits. */
export const queueNames = [
  moderateQueueName,
  notifyQueueName,
  decideQueueName,
  deliverQueueName,
  eraseQueueName,
  backtestQueueName,
  shadowQueueName,
  undoQueueName,
  suggestQueueName,
  learnQueueName,
];
