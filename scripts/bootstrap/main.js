/**
 * Runs a script to its exit code. What a person has to put right is told in its own words, without a stack.
 * @param {() => Promise<number>} script
 */
export async function main(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!isDeadEnd(error)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

/**
 * The built scripts have a class of their own, so the name tells.
 * @param {unknown} error
 * @returns {error is import("./dead-end.js").DeadEnd}
 */
function isDeadEnd(error) {
  return error instanceof Error && "exitCode" in error && typeof error.exitCode === "number";
}
