import { flagReason, type Settings, statementCategory, territory } from "#contract";
import { speech } from "../texts/speak.js";
import { statementExportTexts } from "../texts/statement-export.js";
import { Row, TextSetting } from "./fields.js";
import { Group, type GroupProps } from "./group.js";

type How = Settings["statementExport"];

interface PartProps {
  how: How;
  change: (changed: Partial<How>) => void;
  faults: ReadonlyMap<string, string>;
}

/** How statements of reasons are told to the European transparency database. */
export function StatementsGroup(props: GroupProps) {
  const said = statementExportTexts[speech.value.lang];
  return (
    <Group {...props} name="statements" of={["statementExport"]}>
      {({ draft, put, faults }) => {
        const how = draft.statementExport;
        const change = (changed: Partial<How>) => put({ ...draft, statementExport: { ...how, ...changed } });
        return (
          <>
            {(["rules", "law"] as const).map((name) => (
              <TextSetting
                key={name}
                {...{ ...said[name], path: `statementExport.${name}`, faults, needed: false }}
                value={how[name] ?? ""}
                change={(text) => change({ [name]: text.trim() === "" ? null : text })}
              />
            ))}
            <Territory how={how} change={change} faults={faults} />
            {flagReason.options.map((reason) => (
              <Category key={reason} reason={reason} how={how} change={change} faults={faults} />
            ))}
          </>
        );
      }}
    </Group>
  );
}

function Territory({ how, change }: PartProps) {
  const { lang } = speech.value;
  const said = statementExportTexts[lang].territory;
  const names = new Intl.DisplayNames(lang, { type: "region" });
  const states = territory.options
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, lang));
  return (
    <fieldset class="setting">
      <legend>{said.label}</legend>
      <div>
        <div class="states">
          {states.map(({ code, name }) => (
            <label key={code} class="mode">
              <input
                type="checkbox"
                checked={how.territory.includes(code)}
                onChange={({ currentTarget: { checked } }) => {
                  const others = how.territory.filter((one) => one !== code);
                  change({ territory: checked ? [...others, code] : others });
                }}
              />
              {name}
            </label>
          ))}
        </div>
        <small>{said.hint}</small>
      </div>
    </fieldset>
  );
}

interface CategoryProps extends PartProps {
  reason: (typeof flagReason.options)[number];
}

function Category({ reason, how, change, faults }: CategoryProps) {
  const { lang, texts } = speech.value;
  const said = statementExportTexts[lang];
  const { [reason]: chosen = "", ...others } = how.categories;
  return (
    <Row
      path={`statementExport.categories.${reason}`}
      label={said.category(texts.reasons[reason])}
      hint={said.categoryHint}
      faults={faults}
    >
      {(described) => (
        <select
          {...described}
          value={chosen}
          onChange={({ currentTarget }) => {
            const category = statementCategory.options.find((one) => one === currentTarget.value);
            change({ categories: category ? { ...others, [reason]: category } : others });
          }}
        >
          <option value="">{said.usual}</option>
          {statementCategory.options.map((category) => (
            <option key={category} value={category}>
              {said.categories[category]}
            </option>
          ))}
        </select>
      )}
    </Row>
  );
}
