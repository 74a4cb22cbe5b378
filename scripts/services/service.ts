import type { Launched } from "./launch.js";

/** A database server that this process has started. What it was told is on the disk when it is stopped. */
export interface Service extends Launched {
  readonly uri: string;
  readonly port: number;
}

export interface ServiceOptions {
  /** Where the data is kept; made where it is missing. */
  folder: string;
  /** Default: the one that the folder had before, or any free one. */
  port?: number;
  /** What else its command line says. */
  more?: readonly string[];
}
