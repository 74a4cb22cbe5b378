import { useEffect } from "preact/hooks";
import type { DecisionJobs } from "#contract";
import { useLive } from "../connection/use-live.js";
import { Beside } from "../team/beside.js";
import { jobTexts } from "../texts/jobs.js";
import { speech } from "../texts/speak.js";
import { WaveTerm } from "../waves/wave-term.js";
import { isStanding } from "../waves/waves.js";
import type { Work } from "../work/work.js";
import { OneJob } from "./one-job.js";

/** What the team has decided on many comments at once, the last first, and on what still comes of waves. */
export function JobsView({ work }: { work: Work }) {
  const said = jobTexts[speech.value.lang];
  const { found, refusal, again } = useLive<DecisionJobs>(work.ask, "/moderation/jobs?limit=50");
  const news = work.jobs.news.value;
  useEffect(() => {
    if (found) again();
  }, [news]);
  return (
    <Beside title={said.title} refusal={found ? null : refusal} busy={!found && !refusal}>
      <p class="quiet">{said.intro}</p>
      <Standing work={work} />
      {found && (
        <section aria-labelledby="jobs">
          <h3 id="jobs">{said.list}</h3>
          {found.items.length === 0 && <p class="quiet">{said.none}</p>}
          <ol class="jobs">
            {found.items.map((job) => (
              <OneJob key={job.id} work={work} job={job} again={again} />
            ))}
          </ol>
        </section>
      )}
    </Beside>
  );
}

/** Waves of which what still comes is decided on. */
function Standing({ work }: { work: Work }) {
  const { texts, lang, count } = speech.value;
  const { waves } = texts;
  const now = work.clock.value;
  const standing = work.waves.all.value.filter((wave) => isStanding(wave, now));
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <h3 id="standing">{jobTexts[lang].standing}</h3>
      <ul class="jobs">
        {standing.map((wave) => (
          <li key={wave.id}>
            <p>
              <strong>
                {waves.row(count(waves.comments, wave.comments), count(waves.authors, wave.authors))}
              </strong>
            </p>
            <WaveTerm work={work} wave={wave} />
          </li>
        ))}
      </ul>
    </section>
  );
}
