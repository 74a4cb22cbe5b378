import { execFile } from "node:child_process";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { repository } from "../../scripts/bootstrap/repository.js";

const said = promisify(execFile);

test("with all that a worker loads, V8 still finds the methods of strings fast", async () => {
  const program = `await import("${repository}dist/apps/worker/worker.module.js");
    process.stdout.write(String(%HasFastProperties(String.prototype)));`;
  const { stdout } = await said(execPath, [
    "--allow-natives-syntax",
    "--input-type=module",
    "--eval",
    program,
  ]);
  expect(stdout).toBe("true");
});
