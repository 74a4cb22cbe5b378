import { variables } from "#platform/configuration.js";

const head = `# Configuration

All of it is optional, and said by the environment; an empty variable counts as absent. A wrong value is named with what would be right, and
nothing starts. Sites have settings of their own, in the console.
`;

/** Every variable with its default and what it does, as Markdown. */
export function referenceOf(): string {
  const defaults = new Map(Object.entries(variables.parse({})));
  const lines = Object.entries(variables.shape).map(([name, { description = "" }]) => {
    const standard = said(defaults.get(name));
    return `- \`${name}\`${standard === "" ? "" : ` (\`${standard}\`)`}: ${description}`;
  });
  return `${head}\n${lines.join("\n")}\n`;
}

function said(value: unknown): string {
  if (value === true) return "on";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
