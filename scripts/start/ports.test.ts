import { once } from "node:events";
import { createServer } from "node:net";
import { readStartConfiguration } from "#platform/configuration.js";
import { checkPorts } from "./ports.js";

async function listening(host: string) {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const address = server.address();
  return { server, port: typeof address === "object" ? (address?.port ?? 0) : 0 };
}

test.each(["127.0.0.1", "0.0.0.0"])(
  "a port that another program has on %s is told with its variable",
  async (host) => {
    const { server, port } = await listening(host);
    const configuration = { ...readStartConfiguration({}), port: 0, gatewayPort: port, workerPort: 0 };
    await expect(checkPorts(configuration)).rejects.toThrow(
      `GATEWAY_PORT: port ${port} is taken by another program. End that one, or choose another port`,
    );
    await once(server.close(), "close");
    await expect(checkPorts(configuration)).resolves.toBeUndefined();
  },
);
