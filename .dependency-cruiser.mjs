/**
 * Which folder may import which, as drawn in README's "How it works"; `npm run lint` holds the code to it.
 * Each folder under src/ names the folders of ours that it may import. test/ and bench/ may import everything.
 */
export const mayImport = {
  core: [],
  report: ["core"],
  protocol: ["core"],
  probes: ["core"],
  training: ["core", "report", "probes"],
  files: [],
  engine: ["core", "protocol", "files"],
  engineClient: ["core", "protocol"],
  serving: ["core", "protocol", "engineClient", "files"],
  models: ["core", "files"],
  reader: ["core", "probes", "protocol"],
  check: ["core", "probes", "protocol", "reader"],
  queue: ["core", "reader", "check"],
  knowledge: ["core", "protocol", "reader"],
  trainer: ["core", "probes", "training", "protocol", "reader", "check", "knowledge"],
  session: ["core"],
  witness: ["core", "protocol", "reader", "check"],
  features: ["core", "probes", "reader"],
  screen: ["core", "probes", "training", "reader"],
  host: ["core", "files", "models", "reader", "trainer", "features", "screen"],
  webview: ["core", "report", "protocol"],
  mcp: ["core", "files", "report", "models", "reader", "check", "session", "host"],
  cli: [
    "core",
    "report",
    "training",
    "protocol",
    "engineClient",
    "files",
    "serving",
    "models",
    "reader",
    "check",
    "queue",
    "knowledge",
    "trainer",
    "session",
    "witness",
    "features",
    "screen",
    "host",
    "mcp",
  ],
  extension: [
    "core",
    "report",
    "protocol",
    "engineClient",
    "files",
    "models",
    "reader",
    "check",
    "knowledge",
    "trainer",
    "session",
    "witness",
    "features",
    "host",
  ],
};

/** Packages that only one place may import: the rest of the code is free of them. */
const owners = [
  { rule: "onnxruntime-in-engine", packages: "onnxruntime-(node|common)", owner: "^(src/engine|bench|test)/" },
  { rule: "vscode-in-extension", packages: "vscode", owner: "^(src/extension|test/e2e)/" },
  { rule: "redis-in-queue", packages: "(bullmq|ioredis)", owner: "^(src/queue|test|bench)/" },
  { rule: "parquet-in-one-place", packages: "hyparquet(-writer)?", owner: "^(src/cli/parquet|test|docs)/" },
  {
    rule: "controls-in-webview",
    packages: "(@vscode-elements|@vscode/codicons|@vscode/webview-ui-toolkit)",
    owner: "^src/webview/controls",
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Modules that import each other cannot be read, tested or moved one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import must lead to a file or to a package that is installed.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vscode$" },
    },
    {
      name: "declared",
      comment: "A package that the product imports is a dependency in package.json, not a guest of another package.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"],
        dependencyTypesNot: ["type-only"],
        // The editor hands its own module to the extension; the package only describes it.
        pathNot: "^node_modules/@types/vscode/",
      },
    },
    {
      name: "pure",
      comment: "These run anywhere: what they need of Node is handed in.",
      severity: "error",
      from: { path: "^src/(core|report|probes|training)/" },
      to: { dependencyTypes: ["core"] },
    },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `from-${folder}`,
      comment: `src/${folder} may import of ours: ${allowed.join(", ") || "nothing"}.`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^(src|test|bench|scripts)/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
    })),
    {
      name: "known-folder",
      comment: "A new folder under src/ needs its line in .dependency-cruiser.mjs.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${Object.keys(mayImport).join("|")})/` },
      to: {},
    },
    ...owners.map(({ rule, packages, owner }) => ({
      name: rule,
      comment: `${packages} is imported only below ${owner}.`,
      severity: "error",
      from: { pathNot: owner },
      to: { path: `(^|/node_modules/)${packages}(/|$)` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
