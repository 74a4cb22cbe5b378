const oldest = [20, 19];

/** Leaves with one line where Node is too old for the packages; older ones fail with riddles. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Palabre needs Node ${oldest.join(".")} or newer, and this is Node ${version}. Install a newer one, then run this again.`,
  );
  process.exit(1);
}
