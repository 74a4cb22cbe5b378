import { readFile } from "node:fs/promises";
import { parser } from "@prometheus-io/lezer-promql";
import { parse } from "yaml";
import { z } from "zod";
import { repository } from "../../scripts/bootstrap/repository.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

/** What each process tells of itself, by the name of the row with its labels. */
async function told(): Promise<Map<string, number>> {
  const answers = await Promise.all(
    Object.values(system.ports).map(async (port) => {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      return answer.text();
    }),
  );
  const rows = answers.flatMap((answer) => answer.split("\n")).filter((row) => row && !row.startsWith("#"));
  return new Map(
    rows.map((row) => {
      const at = row.lastIndexOf(" ");
      return [row.slice(0, at), Number(row.slice(at + 1))];
    }),
  );
}

/** The sum of all rows of a metric that have some labels. */
function sumOf(rows: ReadonlyMap<string, number>, name: string, ...labels: string[]): number {
  return [...rows]
    .filter(([row]) => row.replace(/\{.*/u, "") === name && labels.every((label) => row.includes(label)))
    .reduce((sum, [, value]) => sum + value, 0);
}

test("the way of a comment is measured from its request to the sockets of its readers", async () => {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const ana = await room.person("Ana");
  const line = await Line.open(system.gateway, "discussion");
  await line.asks("join", { site: room.site, story: "le-pont" });
  const before = await told();
  await ana.posts("le-pont", "Bonjour");
  await ana.posts("le-pont", "Quel crétin.");
  await line.hears(1);
  const grown = async (name: string, ...labels: string[]) =>
    sumOf(await told(), name, ...labels) - sumOf(before, name, ...labels);
  await until(async () => (await grown("palabre_verdict_wait_seconds_count")) === 2, "two verdicts");
  expect(await grown("palabre_verdicts_total", 'verdict="publish"')).toBe(1);
  expect(await grown("palabre_verdicts_total", 'verdict="hold"')).toBe(1);
  expect(await grown("palabre_events_total", 'type="comment.published"')).toBe(1);
  expect(await grown("palabre_deliveries_total")).toBe(1);
  const posted = ['method="POST"', 'route="/v1/sites/:site/stories/:story/comments"', 'status="201"'];
  expect(await grown("palabre_http_request_seconds_count", ...posted)).toBe(2);
  // both comments were told, and what follows from their verdicts
  await until(async () => (await grown("palabre_relay_lag_seconds_count")) >= 4, "all changes");
  const now = await told();
  expect(sumOf(now, "palabre_relay_leading")).toBe(1);
  expect(sumOf(now, "palabre_sockets", 'namespace="/discussion"')).toBe(1);
  expect([...now.keys()].filter((row) => row.startsWith("palabre_jobs"))).toHaveLength(10);
  expect(sumOf(now, "palabre_oldest_wait_seconds")).toBe(0);
});

const dashboard = z.object({
  panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })).default([]) })),
});
const alerts = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ expr: z.string() })) })),
});

const written = (path: string) => readFile(`${repository}${path}`, "utf8");

async function questions(): Promise<string[]> {
  const { panels } = dashboard.parse(JSON.parse(await written("deploy/grafana/palabre.json")));
  const { groups } = alerts.parse(parse(await written("deploy/prometheus/alerts.yaml")));
  const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  return [...asked, ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr))];
}

/** The metrics that a question to Prometheus is about; with ⚠ where it is none. */
function metricsIn(question: string): string[] {
  // Grafana puts a span in the place of this
  const asked = question.replaceAll("$__rate_interval", "5m");
  const found: string[] = [];
  parser.parse(asked).iterate({
    enter: ({ name, type, from, to }) => {
      if (type.isError) found.push(`⚠ ${asked}`);
      if (name === "Identifier") found.push(asked.slice(from, to));
    },
  });
  return found;
}

test("the dashboard and the alerts ask for what the processes tell", async () => {
  const names = new Set([...(await told()).keys()].map((row) => row.replace(/\{.*/u, "")));
  const asked = (await questions()).flatMap(metricsIn);
  expect(asked.length).toBeGreaterThan(25);
  const unknown = asked.filter((name) => !names.has(name));
  expect(unknown).toEqual([]);
});
