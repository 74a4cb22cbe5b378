export * from "./moderate-queue.js";
export * from "./notify-queue.js";
export * from "./decide-queue.js";
export * from "./deliver-queue.js";
export * from "./erase-queue.js";
export * from "./backtest-queue.js";
export * from "./shadow-queue.js";
export * from "./undo-queue.js";
