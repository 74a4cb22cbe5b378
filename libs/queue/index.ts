export * from "./moderate-queue.js";
export * from "./notify-queue.js";
