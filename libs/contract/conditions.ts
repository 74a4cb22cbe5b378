/** What conditions of rules may speak of, by the names and types of CEL. */
export const kindsOfFacts = {
  Finding: { filter: "string", rule: "string", score: "double", severity: "int" },
  Author: {
    id: "string",
    name: "string",
    published: "int",
    rejected: "int",
    days: "int",
    since: "google.protobuf.Timestamp",
    guest: "bool",
    badges: "list<string>",
  },
  Story: { id: "string", url: "string", section: "string" },
} as const;

/** What they may be asked without a word before it. */
export const conditionVariables = {
  findings: "list<Finding>",
  author: "Author",
  story: "Story",
  text: "string",
  links: "int",
  lang: "string",
  now: "google.protobuf.Timestamp",
} as const;

/** What conditions may call: nothing whose time grows faster than what it is given. */
export const conditionCalls = [
  ...["found", "score", "has", "size", "contains", "startsWith", "endsWith"],
  ...["lowerAscii", "upperAscii", "trim"],
  ...["all", "exists", "exists_one", "filter", "int", "double", "string", "duration", "timestamp"],
  ...["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear"],
  ...["getHours", "getMinutes", "getSeconds"],
] as const;
