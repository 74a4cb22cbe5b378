export { chromium } from "./chromium.js";
export { startMongod } from "./mongod.js";
export { provision } from "./provision.js";
export { startRedis } from "./redis.js";
export type { Service } from "./service.js";
