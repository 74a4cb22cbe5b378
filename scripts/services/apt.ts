import { run } from "../bootstrap/run.js";
import { onPath } from "./find-binary.js";

/** Installs packages of Debian or Ubuntu where this user may. False where nothing was installed. */
export async function aptInstall(...packages: string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || (await onPath("apt-get")) === null) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const { code } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    env,
  });
  return code === 0;
}
