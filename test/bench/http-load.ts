import autocannon, { type Options } from "autocannon";

/** Requests a second that a server answers, all of them well. */
export async function requestsPerSecond(options: Options): Promise<number> {
  const result = await autocannon({ connections: 32, duration: 2, ...options });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0)
    throw new Error(
      `${result.non2xx} refused, ${result.errors} failed, ${result.timeouts} late of ${options.url}`,
    );
  return result.requests.total / result.duration;
}
