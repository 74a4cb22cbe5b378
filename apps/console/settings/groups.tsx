import type { Colleagues, Settings } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { ListSetting, NumberField, Row, Switch, TextSetting } from "./fields.js";
import { Group, type GroupProps } from "./group.js";

const modes = ["auto", "pre", "post"] as const satisfies readonly Settings["moderation"][];

/** What the site is called, and in which languages and hours it lives. */
export function SiteGroup(props: GroupProps) {
  const { fields, featured } = settingsTexts[speech.value.lang];
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <Group {...props} name="site" of={["name", "languages", "timeZone", "featuredLabel"]}>
      {({ draft, put, faults }) => (
        <>
          <TextSetting
            {...fields.name}
            path="name"
            faults={faults}
            value={draft.name}
            change={(name) => put({ ...draft, name })}
          />
          <ListSetting
            {...{ ...fields.languages, path: "languages", faults, value: draft.languages }}
            change={(languages) => put({ ...draft, languages })}
          />
          <Row {...fields.timeZone} path="timeZone" faults={faults}>
            {(described) => (
              <select
                {...described}
                value={draft.timeZone}
                onChange={({ currentTarget }) => put({ ...draft, timeZone: currentTarget.value })}
              >
                {(zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]).map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll("_", " ")}
                  </option>
                ))}
              </select>
            )}
          </Row>
          {(["fr", "en"] as const).map((lang) => (
            <TextSetting
              key={lang}
              {...{
                path: `featuredLabel.${lang}`,
                label: featured[lang],
                hint: featured.hint,
                faults,
                needed: false,
              }}
              value={draft.featuredLabel?.[lang] ?? ""}
              change={(text) => {
                const both = { fr: "", en: "", ...draft.featuredLabel, [lang]: text };
                put({ ...draft, featuredLabel: both.fr + both.en === "" ? null : both });
              }}
            />
          ))}
        </>
      )}
    </Group>
  );
}

/** Who reads a comment when. */
export function ModerationGroup(props: GroupProps) {
  const { fields, modes: names, units, goals, noLimit } = settingsTexts[speech.value.lang];
  return (
    <Group
      {...props}
      name="moderation"
      of={["moderation", "trustedAfter", "newAuthors", "audit", "auditPeople", "goals"]}
    >
      {({ draft, put, faults }) => (
        <>
          <fieldset class="setting">
            <legend>{fields.moderation.label}</legend>
            <div>
              {modes.map((mode) => (
                <label key={mode} class="mode">
                  <input
                    type="radio"
                    name="moderation"
                    checked={draft.moderation === mode}
                    onChange={() => put({ ...draft, moderation: mode })}
                  />
                  <span>
                    {names[mode].label}
                    <small>{names[mode].hint}</small>
                  </span>
                </label>
              ))}
              <small>{fields.moderation.hint}</small>
            </div>
          </fieldset>
          <NumberField
            {...{
              ...fields.trustedAfter,
              path: "trustedAfter",
              faults,
              unit: units.comments,
              min: 0,
              max: 100,
            }}
            value={draft.trustedAfter}
            change={(n) => put({ ...draft, trustedAfter: n ?? 0 })}
          />
          <NumberField
            {...{ ...fields.newAuthors, path: "newAuthors", faults, unit: units.comments, min: 0, max: 20 }}
            value={draft.newAuthors}
            change={(n) => put({ ...draft, newAuthors: n ?? 0 })}
          />
          {(["audit", "auditPeople"] as const).map((name) => (
            <NumberField
              key={name}
              {...{ ...fields[name], path: name, faults, unit: units.percent, min: 0, max: 100, step: 0.1 }}
              value={inHundredths(draft[name])}
              change={(n) => put({ ...draft, [name]: (n ?? 0) / 100 })}
            />
          ))}
          {(["held", "reported"] as const).map((queue) => (
            <NumberField
              key={queue}
              {...{
                ...goals[queue],
                path: `goals.${queue}`,
                faults,
                unit: units.minutes,
                min: 1,
                max: 10_080,
              }}
              empty={noLimit}
              value={draft.goals[queue]}
              change={(n) => put({ ...draft, goals: { ...draft.goals, [queue]: n } })}
            />
          ))}
        </>
      )}
    </Group>
  );
}

const rates = ["postsPerMinute", "postsPerMinutePerAddress", "reactionsPerMinute", "flagsPerMinute"] as const;

/** How much and how fast. */
export function LimitsGroup(props: GroupProps) {
  const { fields, limits, units } = settingsTexts[speech.value.lang];
  return (
    <Group {...props} name="limits" of={["limits", "editWindow"]}>
      {({ draft, put, faults }) => (
        <>
          <NumberField
            {...{ ...limits.commentLength, path: "limits.commentLength", faults, unit: units.characters }}
            {...{ min: 1, max: 100_000 }}
            value={draft.limits.commentLength}
            change={(n) => put({ ...draft, limits: { ...draft.limits, commentLength: n ?? 1 } })}
          />
          {rates.map((name) => (
            <NumberField
              key={name}
              {...{
                ...limits[name],
                path: `limits.${name}`,
                faults,
                unit: `/ ${units.minutes}`,
                min: 1,
                max: 1_000_000,
              }}
              value={draft.limits[name]}
              change={(n) => put({ ...draft, limits: { ...draft.limits, [name]: n ?? 1 } })}
            />
          ))}
          <NumberField
            {...{
              ...fields.editWindow,
              path: "editWindow",
              faults,
              unit: units.seconds,
              min: 0,
              max: 86_400,
            }}
            value={draft.editWindow}
            change={(n) => put({ ...draft, editWindow: n ?? 0 })}
          />
        </>
      )}
    </Group>
  );
}

/** Who may write, what with, and from which pages. */
export function ReadersGroup(props: GroupProps) {
  const { fields } = settingsTexts[speech.value.lang];
  return (
    <Group {...props} name="readers" of={["guests", "registration", "reactions", "origins"]}>
      {({ draft, put, faults }) => (
        <>
          {(["guests", "registration"] as const).map((name) => (
            <Switch
              key={name}
              {...{ ...fields[name], path: name, faults, value: draft[name] }}
              change={(on) => put({ ...draft, [name]: on })}
            />
          ))}
          <ListSetting
            {...{ ...fields.reactions, path: "reactions", faults, value: draft.reactions }}
            change={(reactions) => put({ ...draft, reactions })}
          />
          <ListSetting
            {...{ ...fields.origins, path: "origins", faults, value: draft.origins }}
            lines
            change={(origins) => put({ ...draft, origins })}
          />
        </>
      )}
    </Group>
  );
}

/** By when something is to be answered, who hears of it, and how long the trail is kept. */
export function LawGroup(props: GroupProps) {
  const { fields, units, escalation, noLimit } = settingsTexts[speech.value.lang];
  const { work } = props;
  const { found } = useAsked<Colleagues>(work.ask, "/moderation/colleagues");
  const people = [{ id: work.session.user.id, name: work.session.user.name }, ...(found?.people ?? [])];
  return (
    <Group {...props} name="law" of={["noticeDeadline", "appealDeadline", "escalation", "trailDays"]}>
      {({ draft, put, faults }) => (
        <>
          {(["noticeDeadline", "appealDeadline"] as const).map((name) => (
            <NumberField
              key={name}
              {...{ ...fields[name], path: name, faults, unit: units.hours, min: 1 }}
              max={name === "noticeDeadline" ? 720 : 2160}
              value={draft[name]}
              change={(n) => put({ ...draft, [name]: n ?? 1 })}
            />
          ))}
          <fieldset class="setting">
            <legend>{escalation.label}</legend>
            <div>
              {people.map(({ id, name }) => (
                <label key={id} class="mode">
                  <input
                    type="checkbox"
                    checked={draft.escalation.people.includes(id)}
                    onChange={({ currentTarget: { checked } }) => {
                      const others = draft.escalation.people.filter((one) => one !== id);
                      put({
                        ...draft,
                        escalation: { ...draft.escalation, people: checked ? [...others, id] : others },
                      });
                    }}
                  />
                  <span dir="auto">{name}</span>
                </label>
              ))}
              <small>{escalation.hint}</small>
            </div>
          </fieldset>
          <NumberField
            {...{
              ...escalation.hours,
              path: "escalation.hoursBefore",
              faults,
              unit: units.hours,
              min: 1,
              max: 720,
            }}
            value={draft.escalation.hoursBefore}
            change={(n) => put({ ...draft, escalation: { ...draft.escalation, hoursBefore: n ?? 1 } })}
          />
          <NumberField
            {...{ ...fields.trailDays, path: "trailDays", faults, unit: units.days, min: 30, max: 36_500 }}
            empty={noLimit}
            value={draft.trailDays}
            change={(trailDays) => put({ ...draft, trailDays })}
          />
        </>
      )}
    </Group>
  );
}

/** A share in hundredths, without what binary fractions add to it. */
function inHundredths(share: number): number {
  return Math.round(share * 10_000) / 100;
}
