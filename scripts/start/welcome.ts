import type { Configuration } from "#platform/configuration.js";

/** What the screen says when all is up: where everything is, and who may sign in. */
export function welcome(configuration: Configuration, logs: string, untold: boolean): string {
  const { publicUrl, realtimeUrl, demo, demoPassword, adminPassword } = configuration;
  const lines = [
    ...(demo ? [`Demo article  ${publicUrl}/demo`] : []),
    `Console       ${publicUrl}/console`,
    `API           ${publicUrl}/v1/openapi.json`,
    `Gateway       ${realtimeUrl}`,
    `Logs          ${logs}`,
    "",
    ...(demo
      ? [
          `Demo accounts: lectrice (reader), moderatrice, moderateur, veilleuse (moderators), operatrice (operator); password: ${demoPassword ?? ""}`,
        ]
      : []),
    ...(untold ? [`First admin: admin; password, shown this once: ${adminPassword ?? ""}`] : []),
    "",
  ];
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}
