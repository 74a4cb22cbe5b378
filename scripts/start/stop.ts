/** Told once when a person or the system asks this process to stop; asking again changes nothing, as the end is near. */
export function asked(say: (line: string) => void): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!stop.signal.aborted) say("Stopping…");
      stop.abort();
    });
  }
  return stop.signal;
}
