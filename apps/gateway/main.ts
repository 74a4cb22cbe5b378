import { patientRedisToken, readProcessConfiguration, startProcess } from "#platform";
import { GatewayModule } from "./gateway.module.js";
import { SocketAdapter } from "./sockets/socket-adapter.js";

const configuration = readProcessConfiguration();

await startProcess(GatewayModule.for(configuration), configuration.gatewayPort, (app) => {
  app.useWebSocketAdapter(new SocketAdapter(app, app.get(patientRedisToken)));
});
