import { mkdtemp, open, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../scripts/bootstrap/run.js";
import { codeOf } from "../../scripts/services/error-code.js";

/** What takes the room is written in pieces of a megabyte. */
const piece = Buffer.alloc(1024 ** 2);

/** A file system of its own, held in memory, that can be filled up. Who may not mount one can't have it. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  static async of(megabytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), "palabre-disk-"));
    const options = `size=${megabytes}m`;
    const { code, output } = await run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
    if (code === 0) return new SmallDisk(folder);
    await rm(folder, { recursive: true });
    throw new Error(`no file system could be mounted: ${output}`);
  }

  static async mayBeHad(): Promise<boolean> {
    try {
      await (await SmallDisk.of(1)).end();
      return true;
    } catch {
      return false;
    }
  }

  /** @param left so many bytes stay free */
  async fill(left: number): Promise<void> {
    const file = await open(this.ballast, "a");
    try {
      for (;;) await file.write(piece);
    } catch (error) {
      if (codeOf(error) !== "ENOSPC") throw error;
    } finally {
      await file.close();
    }
    const { size } = await stat(this.ballast);
    await truncate(this.ballast, Math.max(0, size - left));
  }

  async makeRoom(): Promise<void> {
    await rm(this.ballast);
  }

  /** Nobody may use it any more. */
  async end(): Promise<void> {
    await run("umount", [this.folder]);
    await rm(this.folder, { recursive: true });
  }

  private get ballast(): string {
    return join(this.folder, "ballast");
  }
}
