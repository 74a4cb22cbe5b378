import { storyEvents } from "#contract";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { someText } from "./some-text.js";

/** An event as readers get it, of a comment of usual length. */
export async function readingEvent({ newsroom }: Bed) {
  const reader = await newsroom.person("Lectrice");
  await reader.posts("sample", someText(0));
  return until(async () => {
    const { body } = await reader.ask("stories/sample/events?since=0");
    return storyEvents.parse(body).events[0];
  }, "the first event");
}
