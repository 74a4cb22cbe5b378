import { main } from "./bootstrap/main.js";

const { PROCESS = "api", PORT = "8080", GATEWAY_PORT = "8081", WORKER_PORT = "8082" } = process.env;
/** @type {Record<string, string | undefined>} */
const ports = { api: PORT, gateway: GATEWAY_PORT, worker: WORKER_PORT };

/** Whether the process named by PROCESS is ready, for whoever has no curl: `palabre ready`. */
await main(async () => {
  const port = ports[PROCESS];
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (!answer.ok) console.error(await answer.text());
    return answer.ok ? 0 : 1;
  } catch {
    console.error(`Nothing answers at port ${port}.`);
    return 1;
  }
});
