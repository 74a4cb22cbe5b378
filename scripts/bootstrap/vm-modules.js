/**
 * The environment in which jest can load ES modules, without a word about it on every start.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function vmModules(env) {
  const options = [
    env.NODE_OPTIONS ?? "",
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
  ];
  return { ...env, NODE_OPTIONS: options.join(" ").trim() };
}
