import type { Exit } from "./launch.js";

/** A database server that this process has started. */
export interface Service {
  readonly uri: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server is gone, however it went. */
  readonly exited: Promise<Exit>;
  /** Ends it cleanly; what it was told is on the disk. */
  stop(): Promise<Exit>;
  kill(signal: NodeJS.Signals): Promise<Exit>;
  lastWords(): Promise<string[]>;
}

export interface ServiceOptions {
  /** Where the data is kept; made where it is missing. */
  folder: string;
  /** Default: the one that the folder had before, or any free one. */
  port?: number;
}
