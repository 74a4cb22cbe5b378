import { useId } from "preact/hooks";
import type { InputError, Weekday } from "#contract";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { ConditionField } from "./condition-field.js";
import { faultsBelow, isMembers, itemsOf, type Members, textIn, withMember } from "./draft.js";
import { Field, Labelled } from "./fields.js";
import { SpokenFields } from "./spoken-fields.js";
import { ThenSelect } from "./then-select.js";

interface RuleFormProps {
  item: Members;
  draft: Members;
  faults: readonly InputError[];
  change: (item: Members) => void;
}

const lines = { type: "array", items: { type: "string" } } as const;

/** When a rule holds, and what follows then. */
export function RuleForm({ item, draft, faults, change }: RuleFormProps) {
  const said = filtersTexts[speech.value.lang];
  const then = useId();
  const put = (name: string) => (value: unknown) => change(withMember(item, name, value));
  const fieldOf = (name: string) => ({
    name,
    label: said.members[name]?.label ?? name,
    hint: said.members[name]?.hint,
    value: item[name],
    isNeeded: false,
    faults: faultsBelow(faults, name),
    change: put(name),
  });
  return (
    <>
      <div class="pair">
        <Field {...fieldOf("id")} isNeeded schema={{ type: "string" }} />
        <Labelled id={then} label={said.members.then?.label ?? ""} faults={faultsBelow(faults, "then")}>
          <ThenSelect id={then} value={item.then} mayFind={false} change={put("then")} />
        </Labelled>
      </div>
      <ConditionField
        value={textIn(item, "when")}
        filters={itemsOf(draft, "filters").map((one) => textIn(one, "id"))}
        faults={faultsBelow(faults, "when")}
        change={put("when")}
      />
      {restsOnLearner(item, draft) && <p class="told">{said.rule.unproven}</p>}
      <SpokenFields
        value={item.reason}
        labels={said.rule.reason}
        hint={said.rule.reasonHint}
        faults={faultsBelow(faults, "reason")}
        change={put("reason")}
      />
      <Field {...fieldOf("priority")} schema={{ type: "integer", default: 0 }} />
      <ScheduleFields
        value={item.schedule}
        faults={faultsBelow(faults, "schedule")}
        change={put("schedule")}
      />
      <div class="pair">
        <Field {...fieldOf("sections")} schema={lines} />
        <Field {...fieldOf("stories")} schema={lines} />
      </div>
    </>
  );
}

/** Whether it rejects, and asks for what a learner's filter says. */
function restsOnLearner(item: Members, draft: Members): boolean {
  const learners = itemsOf(draft, "filters").filter((one) => one.type === "learner");
  const when = textIn(item, "when");
  const isAsked = (id: string) => when.includes(`"${id}"`) || when.includes(`'${id}'`);
  return item.then === "reject" && learners.some((one) => isAsked(textIn(one, "id")));
}

interface PartProps {
  faults: readonly InputError[];
  change: (value: unknown) => void;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];

function ScheduleFields({ value, faults, change }: PartProps & { value: unknown }) {
  const { rule: said, days } = filtersTexts[speech.value.lang];
  const id = useId();
  const schedule = isMembers(value) ? value : null;
  const on = Array.isArray(schedule?.days) ? schedule.days : weekdays;
  const turn = (day: Weekday, isOn: boolean) => {
    const next = weekdays.filter((one) => (one === day ? isOn : on.includes(one)));
    change(withMember(schedule ?? {}, "days", next.length === weekdays.length ? undefined : next));
  };
  return (
    <fieldset class="field schedule">
      <legend class="unseen">{said.scheduled}</legend>
      <label class="tick">
        <input
          type="checkbox"
          checked={schedule !== null}
          onChange={({ currentTarget }) =>
            change(currentTarget.checked ? { from: "22:00", until: "07:00" } : undefined)
          }
        />{" "}
        {said.scheduled}
      </label>
      {schedule && (
        <>
          <div class="pair">
            {(["from", "until"] as const).map((edge) => (
              <Labelled key={edge} id={`${id}-${edge}`} label={said[edge]} faults={faultsBelow(faults, edge)}>
                <input
                  type="time"
                  id={`${id}-${edge}`}
                  value={textIn(schedule, edge) || "00:00"}
                  onInput={({ currentTarget }) =>
                    change(withMember(schedule, edge, currentTarget.value || "00:00"))
                  }
                />
              </Labelled>
            ))}
          </div>
          <div class="weekdays" role="group" aria-label={said.days}>
            {weekdays.map((day) => (
              <label key={day} class="tick">
                <input
                  type="checkbox"
                  checked={on.includes(day)}
                  onChange={({ currentTarget }) => turn(day, currentTarget.checked)}
                />{" "}
                {days[day]}
              </label>
            ))}
          </div>
        </>
      )}
      {[...faultsBelow(faults, "days"), ...faultsBelow(faults, "")].map(({ message }) => (
        <p key={message} class="refused">
          {message}
        </p>
      ))}
    </fieldset>
  );
}
