import { patientRedisToken, readProcessConfiguration, startProcess } from "#platform";
import { GatewayModule } from "./gateway.module.js";
import { SocketAdapter } from "./sockets/socket-adapter.js";

const configuration = readProcessConfiguration();
const { trustedProxies } = configuration;

await startProcess(
  GatewayModule.for(configuration),
  { port: configuration.gatewayPort, trustedProxies },
  (app) => {
    app.useWebSocketAdapter(new SocketAdapter(app, app.get(patientRedisToken)));
  },
);
