import { TestEnvironment } from "jest-environment-node";
import mongoose from "mongoose";

/**
 * Drops the databases of a test file once all of it has ended. MongoDB keeps a file open for each collection and index,
 * and those of a whole run are more than a process may have.
 */
export default class ClearingEnvironment extends TestEnvironment {
  /** @override */
  async teardown() {
    /** @type {string[]} */
    const uris = this.global.freshDatabases ?? [];
    await Promise.all(uris.map(drop));
    await super.teardown();
  }
}

/** @param {string} uri */
async function drop(uri) {
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    await connection.dropDatabase();
  } finally {
    await connection.close();
  }
}
