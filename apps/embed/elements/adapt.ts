import { batch } from "@preact/signals";
import type { Discussion, Setting } from "../reading/discussion.js";

/** Shows a discussion in another language or order, where its page wants that; everything else stays as it is. */
export function adapt(discussion: Discussion, { languages, sort }: Setting): void {
  const { setting } = discussion;
  if (sort !== setting.sort) discussion.afterwards((followed) => followed.list(sort));
  setting.sort = sort;
  if (String(languages) === String(setting.languages)) return;
  setting.languages = languages;
  // a language that does not come leaves what is said as it is
  speakAnew(discussion).catch(() => undefined);
}

async function speakAnew(discussion: Discussion): Promise<void> {
  const { setting, site, speech, said } = discussion;
  const { languages } = setting;
  const spoken = await discussion.speechFor(Promise.resolve(site.value ? { site: site.value } : {}));
  const [rest, composing, personal, menu] = await Promise.all([
    said.rest.value && spoken.rest(),
    said.composing.value && spoken.composing(),
    said.personal.value && spoken.personal(),
    said.menu.value && spoken.menu(),
  ]);
  // another change may have overtaken this one
  if (setting.languages !== languages) return;
  batch(() => {
    speech.value = spoken;
    said.rest.value = rest;
    said.composing.value = composing;
    said.personal.value = personal;
    said.menu.value = menu;
  });
}
