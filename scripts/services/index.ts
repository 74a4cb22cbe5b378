export { startMongod } from "./mongod.js";
export { startRedis } from "./redis.js";
export type { Service } from "./service.js";
