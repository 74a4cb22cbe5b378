/** Pauses that end early where it is worth trying again: the network is back, or somebody says so. */
export interface Alarm {
  pause: (ms: number) => Promise<void>;
  wake: () => void;
}

export function wakeable(): Alarm {
  const sleepers = new Set<() => void>();
  const wake = () => {
    for (const wakeUp of sleepers) wakeUp();
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, ms);
      sleepers.add(wakeUp);
    });
  return { pause, wake };
}
