import { spawn } from "node:child_process";
import { repository } from "./repository.js";

/**
 * Runs a command to its end and gives its exit code and all that it wrote. Where this process is asked to stop, so is the
 * command.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 where there is no such command
 */
export function run(command, args, { env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: repository, env, stdio: ["ignore", "pipe", "pipe"] });
    const letGo = passOn(child);
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("error", (error) => {
      letGo();
      resolve({ code: 127, output: error.message });
    });
    child.once("close", (code) => {
      letGo();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} to be called when it is gone
 */
function passOn(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    letGo();
    child.kill(signal);
    process.kill(process.pid, signal);
  };
  const letGo = () => {
    process.off("SIGINT", pass).off("SIGTERM", pass);
  };
  process.on("SIGINT", pass).on("SIGTERM", pass);
  return letGo;
}
