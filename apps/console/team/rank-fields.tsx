import type { NewRank, ShownRank, StaffRole, User } from "#contract";
import { said, TextField } from "../account/text-field.js";
import { speech } from "../texts/speak.js";

const below: readonly StaffRole[] = ["moderator", "operator"];

/** What somebody may make of others: nobody is made what oneself is, but by the installation's admin. */
function rolesOf({ site }: User): readonly StaffRole[] {
  return site === null ? [...below, "admin"] : below;
}

interface RankFieldsProps {
  me: User;
  /** tells the fields of several forms apart */
  of: string;
  rank?: ShownRank;
}

export function RankFields({ me, of, rank }: RankFieldsProps) {
  const { team } = speech.value.texts;
  return (
    <>
      <div class="field">
        <label for={`role-${of}`}>{team.role}</label>
        <select id={`role-${of}`} name="role" defaultValue={rank?.role ?? "moderator"}>
          {rolesOf(me).map((role) => (
            <option key={role} value={role} selected={role === (rank?.role ?? "moderator")}>
              {team.roles[role]}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name={`sections-${of}`}
        label={team.sections}
        hint={team.sectionsHint}
        value={rank?.sections?.join(", ") ?? ""}
        needed={false}
      />
    </>
  );
}

/** The rank that a form says. */
export function rankIn(form: FormData, me: User, of: string): NewRank {
  const role = rolesOf(me).find((one) => one === form.get("role")) ?? "moderator";
  const sections = said(form, `sections-${of}`)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return { role, ...(sections.length > 0 && { sections }) };
}
