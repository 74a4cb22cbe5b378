export * from "./moderate-queue.js";
