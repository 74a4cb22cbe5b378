import { setFlagsFromString } from "node:v8";
import { patientRedis, patientRedisToken, readProcessConfiguration, startProcess } from "#platform";
import { GatewayModule } from "./gateway.module.js";
import { SocketAdapter } from "./sockets/socket-adapter.js";

// what it has is its connections: for the garbage of those that come at once it would keep as much again, and for good
setFlagsFromString("--heap-growing-percent=30");

const configuration = readProcessConfiguration();

await startProcess(
  "gateway",
  GatewayModule.for(configuration),
  { ...configuration, port: configuration.gatewayPort },
  (app) => {
    const listening = patientRedis(configuration.redisUrl);
    app.useWebSocketAdapter(new SocketAdapter(app, app.get(patientRedisToken), listening));
  },
);
