/** Who may import whom: contract ← discussion, moderation ← store, queue ← platform ← apps. */
const browserApps = "^apps/(embed|console)/";
const tests = "[.]test[.]tsx?$";

/** @param {string} lib
 *  @param {string[]} allowed libs that it may import besides itself */
const layer = (lib, ...allowed) => ({
  name: `${lib}-looks-down-only`,
  comment: `libs/${lib} may import ${allowed.length > 0 ? allowed.join(", ") : "no other library"}`,
  severity: "error",
  from: { path: `^libs/${lib}/`, pathNot: tests },
  to: { path: "^(libs|apps|test|scripts)/", pathNot: `^libs/(${[lib, ...allowed].join("|")})/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    layer("contract"),
    layer("discussion", "contract"),
    layer("moderation", "contract", "discussion"),
    layer("store", "contract", "discussion", "moderation"),
    layer("queue", "contract", "discussion", "moderation"),
    layer("platform", "contract", "discussion", "moderation", "store", "queue"),
    {
      name: "pure-libraries-know-no-server",
      comment: "they run in browsers and in every test without services",
      severity: "error",
      from: { path: "^libs/(contract|discussion|moderation)/", pathNot: tests },
      to: { path: "^node_modules/(@nestjs|mongoose|mongodb|bullmq|ioredis|socket[.]io|fastify|@fastify)" },
    },
    {
      name: "apps-never-import-each-other",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "browsers-take-what-is-pure",
      severity: "error",
      from: { path: browserApps },
      to: { path: "^libs/", pathNot: "^libs/(contract|discussion|moderation)/" },
    },
    {
      name: "the-contract-reaches-browsers-as-types",
      comment: "its schemas would weigh more than the whole embed",
      severity: "error",
      from: { path: "^apps/embed/", pathNot: tests },
      to: { path: "^libs/contract/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-apps-or-tests",
      comment: "scripts start apps as processes",
      severity: "error",
      from: { path: "^(libs|scripts)/" },
      to: { path: "^(apps|test)/" },
    },
    {
      name: "production-leaves-scripts-and-tests-alone",
      severity: "error",
      from: { path: "^(apps|libs)/", pathNot: tests },
      to: { path: "^(scripts|test)/" },
    },
    {
      name: "production-needs-no-development-package",
      severity: "error",
      from: { path: "^(apps/(api|worker|gateway)|libs)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      comment:
        "of what is loaded at once; a type is never loaded, and a part that comes later finds all in place",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    {
      name: "everything-is-found",
      severity: "error",
      from: {},
      // a question mark asks a plugin of the bundler
      to: { couldNotResolve: true, pathNot: "[?]" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|[.]cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
