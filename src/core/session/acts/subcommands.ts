import type { Program } from "../shell.js";
import type { ActKind } from "./act.js";

type Subcommands = Readonly<Record<string, ActKind>>;

const bazel = table2({
  "test coverage": "tests",
  "query cquery aquery info version": "read",
  run: "program",
  "": "build",
});

/** Programs whose first argument says what they do. The entry "" is for everything that is not listed. */
export const bySubcommand: Readonly<Record<string, Subcommands>> = {
  git: table2({
    commit: "commit",
    push: "push",
    rm: "delete",
    mv: "move",
    apply: "edit",
    am: "edit",
    "grep ls-files": "search",
    "status diff log show blame branch remote config rev-parse describe tag reflog shortlog cat-file ls-tree ls-remote":
      "read",
    "": "version-control",
  }),
  gh: table2({
    pr: "pull-request",
    run: "lookup",
    workflow: "deploy",
    release: "deploy",
    issue: "lookup",
    repo: "lookup",
    api: "fetch",
    "": "lookup",
  }),
  glab: table2({ mr: "pull-request", "": "lookup" }),
  docker: table2({
    build: "build",
    push: "deploy",
    buildx: "build",
    "compose up run start": "serve",
    "ps logs images inspect stats version info": "read",
    "": "program",
  }),
  podman: table2({ build: "build", push: "deploy", "": "program" }),
  "docker-compose": table2({ build: "build", "up start": "serve", "ps logs": "read", "": "program" }),
  kubectl: table2({
    "apply create replace patch set scale rollout delete annotate label run expose": "deploy",
    "get describe logs top explain config version api-resources events wait": "lookup",
    "": "program",
  }),
  helm: table2({ "install upgrade rollback uninstall": "deploy", lint: "lint", "": "lookup" }),
  terraform: table2({
    "apply destroy import": "deploy",
    "plan show output state": "lookup",
    "validate fmt": "lint",
    "": "program",
  }),
  tofu: table2({ "apply destroy": "deploy", validate: "lint", "": "lookup" }),
  pulumi: table2({ "up update destroy": "deploy", "": "lookup" }),
  heroku: table2({ "": "deploy", "logs ps config releases": "lookup" }),
  bazel,
  bazelisk: bazel,
  buck2: table2({ test: "tests", build: "build", "": "program" }),
  pants: table2({ test: "tests", lint: "lint", check: "types", fmt: "format", "": "build" }),
  cargo: table2({
    "test t nextest": "tests",
    "build b check c doc rustc": "build",
    clippy: "lint",
    fmt: "format",
    "add install remove update fetch": "install",
    publish: "deploy",
    "": "program",
  }),
  go: table2({
    test: "tests",
    "build install vet generate": "build",
    "get mod": "install",
    fmt: "format",
    "": "program",
  }),
  dotnet: table2({
    test: "tests",
    "build publish msbuild pack": "build",
    "add restore tool": "install",
    format: "format",
    ef: "migrate",
    "": "program",
  }),
  swift: table2({ test: "tests", build: "build", "": "program" }),
  flutter: table2({ test: "tests", build: "build", analyze: "lint", pub: "install", "": "program" }),
  dart: table2({ test: "tests", compile: "build", analyze: "lint", format: "format", pub: "install", "": "program" }),
  bun: table2({ test: "tests", build: "build", "install add remove i": "install", "": "program" }),
  deno: table2({ test: "tests", lint: "lint", fmt: "format", check: "types", deploy: "deploy", "": "program" }),
  mix: table2({
    test: "tests",
    compile: "build",
    format: "format",
    credo: "lint",
    dialyzer: "types",
    "deps.get": "install",
    "ecto.migrate": "migrate",
    "": "program",
  }),
  zig: table2({ test: "tests", build: "build", "": "program" }),
  sbt: table2({ test: "tests", testonly: "tests", compile: "build", "": "build" }),
  lein: table2({ test: "tests", "": "program" }),
  stack: table2({ test: "tests", build: "build", "": "program" }),
  cabal: table2({ test: "tests", build: "build", "": "program" }),
  rails: table2({ test: "tests", "db:migrate": "migrate", "server s": "serve", "": "program" }),
  artisan: table2({ test: "tests", migrate: "migrate", serve: "serve", "": "program" }),
  playwright: table2({ test: "tests", install: "install", "": "browse" }),
  "react-scripts": table2({ test: "tests", build: "build", start: "serve", "": "program" }),
  ng: table2({
    "test e2e": "tests",
    "build b": "build",
    lint: "lint",
    "serve s": "serve",
    deploy: "deploy",
    "": "program",
  }),
  vite: table2({ build: "build", "dev serve preview": "serve", "": "serve" }),
  next: table2({ build: "build", lint: "lint", "dev start": "serve", "": "program" }),
  nuxt: table2({ build: "build", generate: "build", typecheck: "types", "": "serve" }),
  astro: table2({ build: "build", check: "types", "": "serve" }),
  ruff: table2({ check: "lint", format: "format", "": "lint" }),
  biome: table2({ "check lint ci": "lint", format: "format", "": "lint" }),
  prisma: table2({ "migrate db": "migrate", "generate validate": "build", "": "program" }),
  supabase: table2({ "db migration": "migrate", "functions deploy": "deploy", "": "program" }),
  diesel: table2({ migration: "migrate", "": "program" }),
  aws: table2({ "s3 lambda ecs cloudformation apprunner amplify elasticbeanstalk deploy": "deploy", "": "lookup" }),
  gcloud: table2({ "run app functions builds": "deploy", "": "lookup" }),
  az: table2({ "webapp functionapp containerapp deployment acr": "deploy", "": "lookup" }),
  uv: table2({ "add sync pip remove lock tool venv": "install", build: "build", publish: "deploy", "": "program" }),
  poetry: table2({
    "add install update remove lock": "install",
    build: "build",
    publish: "deploy",
    check: "lint",
    "": "program",
  }),
  pdm: table2({ "add install sync update": "install", build: "build", publish: "deploy", "": "program" }),
  pipenv: table2({ "install sync update": "install", "": "program" }),
  hatch: table2({ test: "tests", build: "build", fmt: "format", publish: "deploy", "": "program" }),
  bundle: table2({ "install update add": "install", "": "program" }),
  systemctl: table2({ "restart start reload enable stop": "deploy", "": "lookup" }),
  coverage: table2({ "": "read" }),
  dbt: table2({ test: "tests", "run build seed": "build", "": "program" }),
  npm: table2({
    "install i ci add uninstall update up rm": "install",
    publish: "deploy",
    "audit outdated ls list view": "lookup",
    "": "program",
  }),
  pnpm: table2({ "install i add remove update up": "install", publish: "deploy", "": "program" }),
  yarn: table2({ "install add remove up upgrade": "install", publish: "deploy", "": "install" }),
};

function table2(lists: Readonly<Record<string, ActKind>>): Record<string, ActKind> {
  const all: Record<string, ActKind> = {};
  for (const [names, kind] of Object.entries(lists)) for (const name of names.split(" ")) all[name] = kind;
  return all;
}

/** Options before the subcommand that take the next word with them. */
const leadingOptions =
  /^(?:-C|-c|--prefix|--manifest-path|--context|--namespace|--cwd|--dir|--directory|--project-directory|--profile|--git-dir|--work-tree|--kubeconfig|--region)$/;

/** Words of a command that are no options. */
export function operands(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (words.length === 0 && leadingOptions.test(args[i])) i++;
    else if (!/^[-+]./.test(args[i]) && !/^[\w.]+=/.test(args[i])) words.push(args[i]);
  }
  return words;
}

export function bySub({ args }: Pick<Program, "args">, subcommands: Subcommands): ActKind {
  const words = operands(args);
  for (const word of words.slice(0, 2)) {
    const key = word.toLowerCase();
    if (key !== "" && Object.hasOwn(subcommands, key)) return byVerb(subcommands[key], words);
  }
  return byVerb(subcommands[""] ?? "program", words);
}

/** What a group of commands mostly does, or what the verb behind it says: `gh issue list`, `gh issue close`. */
function byVerb(kind: ActKind, words: readonly string[]): ActKind {
  return kind === "lookup" ? (changesBy(words) ?? kind) : lookedAt(kind, words);
}

/** `aws cloudfront create-invalidation`, `gcloud dns record-sets update`: of clouds the verb says what is done. */
const verbs = table2({
  "create put run register start restore import add new copy cp upload": "create",
  "delete remove terminate deregister stop rm purge unset uninstall": "remove",
  "send publish comment": "send",
  "update modify set attach detach enable disable reboot restart rotate tag associate resize invoke": "update",
  "close reopen edit transfer lock unlock pin unpin rename archive cancel rerun move mv mask unmask reset": "update",
});

function changesBy(words: readonly string[]): ActKind | null {
  const first = words.slice(0, 4);
  if (first.some((word) => looking.test(word))) return null;
  for (const word of first) {
    const [verb] = word.split("-", 1);
    if (Object.hasOwn(verbs, verb)) return verbs[verb];
  }
  return null;
}

const looking =
  /^(?:status|view|list|ls|checks|diff|history|describe\S*|get\S*|show|log|logs|watch|plan|current|info|verify)$/;

/** `gh pr view` and `kubectl rollout status` look; they change nothing. */
function lookedAt(kind: ActKind, words: readonly string[]): ActKind {
  const looks = words.slice(1, 3).some((word) => looking.test(word));
  return looks && /^(?:deploy|pull-request|migrate)$/.test(kind) ? "lookup" : kind;
}
