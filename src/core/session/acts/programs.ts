import type { Program } from "../shell.js";
import type { ActKind } from "./act.js";

/** Programs that do one thing whatever their arguments are. */
const plain: Readonly<Record<string, ActKind>> = table({
  tests:
    "pytest py.test unittest nosetests nose2 tox nox jest vitest mocha ava tap tape uvu jasmine karma cypress gotestsum ginkgo nextest rspec phpunit paratest pest ctest bats prove busted tape testcafe nightwatch newman behave cucumber robot pabot minitest wdio web-test-runner locust k6",
  types: "tsc vue-tsc tsgo svelte-check mypy dmypy pyright basedpyright flow phpstan psalm srb pyre",
  lint: "eslint stylelint standard xo flake8 pycodestyle pydocstyle pylint golangci-lint staticcheck rubocop standardrb swiftlint ktlint detekt checkstyle shellcheck hadolint markdownlint markdownlint-cli2 yamllint ansible-lint tflint oxlint phpcs bandit semgrep pre-commit lint-staged actionlint vale djlint ec commitlint",
  format: "gofmt goimports rustfmt clang-format shfmt autopep8 yapf",
  build:
    "gcc g++ clang clang++ cc c++ javac kotlinc swiftc rustc ninja cmake meson webpack rollup esbuild parcel tsup msbuild xcodebuild bazel sphinx-build mkdocs jekyll hugo pdflatex xelatex latexmk pandoc buildah kaniko gatsby py_compile compileall build",
  deploy:
    "vercel netlify flyctl fly sam cdk serverless sls wrangler firebase eb cap nomad argocd railway surge skaffold twine ansible-playbook",
  query: "psql mysql sqlite3 mongosh mongo redis-cli duckdb bq clickhouse-client cypher-shell sqlcmd cqlsh influx",
  fetch:
    "curl wget http https xh httpie aria2c ping nc telnet grpcurl websocat ab wrk hey siege dig nslookup lynx invoke-webrequest invoke-restmethod iwr irm",
  search: "grep egrep fgrep rg ag ack find fd locate which whereis zgrep findstr select-string ast-grep",
  list: "ls tree pwd dir du df ps env printenv whoami uname hostname date id lsof netstat ss top free nproc get-childitem gci exa eza lsb_release history",
  read: "cat head tail less more bat jq yq xxd hexdump od diff cmp wc stat file md5sum sha1sum sha256sum cksum nl strings pdftotext awk gawk cut sort uniq column tac rev get-content gc type pygmentize identify ffprobe exiftool nm objdump readelf zcat",
  delete: "rm rmdir unlink trash shred remove-item del rimraf",
  move: "mv cp rename ln rsync scp install copy-item move-item copy move ren",
  write: "touch mkdir mktemp new-item truncate dd md set-content out-file",
  edit: "patch sponge ed ex codemod jscodeshift comby 2to3 pyupgrade autoflake add-content chmod chown",
  migrate: "alembic flyway liquibase goose dbmate knex sequelize typeorm drizzle-kit atlas sqitch",
  serve:
    "uvicorn gunicorn flask hypercorn daphne nodemon pm2 http-server serve live-server puma unicorn foreman streamlit gradio ngrok caddy nginx storybook start-storybook",
  install:
    "apt apt-get brew gem pip pip3 apk dnf yum choco winget snap composer conda mamba nvm rustup corepack opkg pacman",
  nothing:
    "echo printf cd true : sleep export set unset exit return test [ [[ source . alias shopt ulimit trap wait local declare read pushd popd clear read cls false break continue shift umask hash jobs disown fg bg kill pkill killall start-sleep write-host write-output sync tput stty yes seq",
  "version-control": "hg svn jj",
});

function table(lists: Partial<Record<ActKind, string>>): Record<string, ActKind> {
  const all: Record<string, ActKind> = {};
  for (const [kind, names] of Object.entries(lists)) {
    for (const name of names.split(" ")) all[name] = kind as ActKind;
  }
  return all;
}

/** Whether a name of a script, task or target says what it does: `test:unit`, `type-check`, `run_tests.sh`, `db:migrate`. */
export function kindOfTaskName(name: string): ActKind | null {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(/^(?:typecheck|types?|tsc|mypy)$/) && !has(/^tests?$/)) return "types";
  if (has(/^(?:lint|linter|linting|eslint|stylelint|clippy|ruff|flake8|rubocop|vet)$/)) return "lint";
  if (
    has(
      /^(?:tests?|spec|specs|e2e|pytest|jest|vitest|mocha|unit|integration|smoke|testing|check|checks|verify|ci|coverage|regression|selftest|unittest|unittests|runtests?)$/,
    )
  )
    return "tests";
  if (has(/^(?:deploy|deployment|release|publish|rollout|ship|promote)$/)) return "deploy";
  if (has(/^(?:migrate|migration|migrations)$/)) return "migrate";
  if (has(/^(?:build|compile|bundle|dist|package|all|assemble|docs)$/)) return "build";
  if (has(/^(?:format|fmt|prettier)$/)) return "format";
  if (has(/^(?:install|setup|deps|bootstrap)$/)) return "install";
  if (has(/^(?:start|dev|serve|server|preview|watch|up)$/)) return "serve";
  return null;
}

type Subcommands = Readonly<Record<string, ActKind>>;

/** Programs whose first argument says what they do. The entry "" is for everything that is not listed. */
const bySubcommand: Readonly<Record<string, Subcommands>> = {
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

/** Runners of named tasks: what is run is told by the task's name. */
const taskRunners = new Set([
  "npm",
  "pnpm",
  "yarn",
  "bun",
  "make",
  "gmake",
  "just",
  "task",
  "rake",
  "invoke",
  "inv",
  "nx",
  "turbo",
  "lerna",
  "rush",
  "moon",
  "composer",
  "grunt",
  "gulp",
  "deno",
  "poe",
  "mage",
  "earthly",
  "hatch",
  "pdm",
  "artisan",
  "mise",
  "wireit",
  "npm-run-all",
  "run-s",
  "run-p",
  "concurrently",
  "mvn",
  "mvnw",
  "gradle",
  "gradlew",
]);

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

/** What a program of a command line does. */
export function kindOfProgram(program: Program): ActKind {
  const { name, args } = program;
  if (name === "tar" || name === "zip" || name === "unzip" || name === "gzip") return "write";
  if (name === "sed" || name === "perl" || name === "ruby" || name === "awk" || name === "gawk")
    return inPlace(program);
  if (name === "tee") return "write";
  if (
    name === "prettier" ||
    name === "black" ||
    name === "isort" ||
    name === "gofmt" ||
    name === "rustfmt" ||
    name === "goimports"
  )
    return checksOnly(args) ? "lint" : "format";
  if (name === "apply_patch" || name === "applypatch") return "edit";
  if (
    args.some((arg) => /^--(?:check|verify-no-changes)$/.test(arg)) &&
    args.some((arg) => /^(?:fmt|format)$/.test(arg))
  )
    return "lint";
  if (
    /^python[\d.]*$|^py$|^node$|^deno$|^tsx$|^ts-node$|^php$|^bash$|^sh$|^zsh$|^java$|^dart$|^pwsh$|^powershell$|^rscript$|^julia$|^lua$/.test(
      name,
    )
  )
    return interpreter(name, args);
  if (name === "manage.py" || name === "django-admin") return managed(args[0] ?? "");
  if (name === "mvn" || name === "mvnw" || name === "gradle" || name === "gradlew") return javaGoal(args);
  if (taskRunners.has(name)) return task(program);
  if (
    name === "git" &&
    /^(?:branch|tag|remote|config)$/.test(operands(args)[0] ?? "") &&
    (operands(args).length > 1 || args.some((arg) => /^-(?:d|D|m|M|f|a|-delete|-move|-add|-unset)/.test(arg)))
  )
    return "version-control";
  const subcommands = Object.hasOwn(bySubcommand, name) ? bySubcommand[name] : undefined;
  if (subcommands) return bySub(program, subcommands);
  if (Object.hasOwn(plain, name)) return refined(plain[name], program);
  return kindOfTaskName(name) ?? "program";
}

function checksOnly(args: readonly string[]): boolean {
  return args.some((arg) => /^(?:--check|-c|--diff|-l|--list-different|--check-only)$/.test(arg));
}

function inPlace({ name, args, outputTo }: Program): ActKind {
  const inplace = args.some(
    (arg) =>
      (name === "perl" || name === "ruby" ? /^-\w*i/.test(arg) : /^-i|^--in-place|^-\w*i$/.test(arg)) ||
      arg === "inplace",
  );
  if (inplace && (name !== "ruby" || args.includes("-pe"))) return "edit";
  if (name === "perl" || name === "ruby") return kindOfTaskName(operands(args)[0] ?? "") ?? "program";
  return outputTo.some((file) => file !== "/dev/null") ? "write" : "read";
}

function interpreter(name: string, args: readonly string[]): ActKind {
  if (name === "node" && args.some((arg) => arg === "--test" || arg.startsWith("--test="))) return "tests";
  if (name === "node" && args.includes("--check")) return "build";
  if (name === "php" && args.includes("-l")) return "lint";
  if (/^(?:ba|z)?sh$/.test(name) && args.includes("-n")) return "lint";
  if (args.includes("-c") || args.includes("-e") || args.includes("-p")) return "program";
  const script = operands(args)[0] ?? "";
  const base = script.slice(script.lastIndexOf("/") + 1);
  if (base === "manage.py") return managed(operands(args)[1] ?? "");
  if (base === "artisan" || base === "rails")
    return bySub({ args: args.slice(args.indexOf(script) + 1) }, bySubcommand[base]);
  if (base === "setup.py") return args.includes("test") ? "tests" : args.includes("install") ? "install" : "build";
  const named = kindOfTaskName(base.replace(/\.\w+$/, ""));
  return named === "serve" || named === null ? "program" : named;
}

function managed(command: string): ActKind {
  if (command === "test") return "tests";
  if (/^(?:migrate|makemigrations)$/.test(command)) return "migrate";
  if (command === "check") return "lint";
  return command === "runserver" ? "serve" : "program";
}

function javaGoal(args: readonly string[]): ActKind {
  const goals = operands(args);
  const skipped = args.some((arg) => /^-D(?:skipTests|maven\.test\.skip)(?:=true)?$/.test(arg) || arg === "-x");
  if (goals.some((goal) => /^(?:deploy|publish|release|bootRun|run)$/.test(goal)))
    return goals.some((goal) => /run$/i.test(goal)) ? "serve" : "deploy";
  if (
    !skipped &&
    goals.some((goal) =>
      /(?:^|:)(?:test|check|verify|surefire:test|integrationTest|connectedAndroidTest|\w*test\w*)$/i.test(goal),
    )
  )
    return "tests";
  if (goals.some((goal) => /lint|checkstyle|spotless|detekt|pmd|spotbugs/i.test(goal))) return "lint";
  return "build";
}

function task({ name, args, text, ...rest }: Program): ActKind {
  const words = operands(args);
  const [first = ""] = words;
  if (name === "npm" || name === "pnpm" || name === "yarn" || name === "bun" || name === "deno") {
    if (/^(?:run|run-script|task)$/.test(first)) return kindOfTaskName(words[1] ?? "") ?? "program";
    if (/^(?:test|t|tst)$/.test(first)) return "tests";
    if (first === "start") return "serve";
    const known = bySubcommand[name];
    if (known && Object.hasOwn(known, first) && first !== "") return known[first];
    if (name === "yarn" && first === "workspace") return kindOfTaskName(words[2] ?? "") ?? "program";
    if (first !== "" && name !== "npm")
      return (
        kindOfProgramName(first, { name, args, text, ...rest }) ?? kindOfTaskName(first) ?? known?.[""] ?? "program"
      );
    return known?.[""] ?? "program";
  }
  if (first === "") return name === "make" || name === "gmake" ? "build" : "program";
  for (const word of words) {
    const found = kindOfTaskName(word);
    if (found) return found;
  }
  const known = Object.hasOwn(bySubcommand, name) ? bySubcommand[name] : undefined;
  return known?.[first] ?? "program";
}

/** `pnpm vitest`, `yarn tsc`: a program of the project without a word before it. */
function kindOfProgramName(word: string, program: Program): ActKind | null {
  if (!Object.hasOwn(plain, word) && !Object.hasOwn(bySubcommand, word)) return null;
  const at = program.args.indexOf(word);
  return kindOfProgram({ ...program, name: word, args: program.args.slice(at + 1) });
}

function bySub({ args }: Pick<Program, "args">, subcommands: Subcommands): ActKind {
  const words = operands(args);
  for (const word of words.slice(0, 2)) {
    const key = word.toLowerCase();
    if (key !== "" && Object.hasOwn(subcommands, key)) return lookedAt(subcommands[key], words);
  }
  return subcommands[""] ?? "program";
}

/** `gh pr view` and `kubectl rollout status` look; they change nothing. */
function lookedAt(kind: ActKind, words: readonly string[]): ActKind {
  const looks = words
    .slice(1, 3)
    .some((word) =>
      /^(?:status|view|list|ls|checks|diff|history|describe\S*|get\S*|show|log|logs|watch|plan|current|info|verify)$/.test(
        word,
      ),
    );
  return looks && /^(?:deploy|pull-request|migrate)$/.test(kind) ? "lookup" : kind;
}

function refined(kind: ActKind, program: Program): ActKind {
  const { name, args, outputTo } = program;
  if (
    kind === "install" &&
    operands(args).some((word) => /^(?:list|show|freeze|search|info|outdated|check|policy)$/.test(word))
  )
    return "list";
  if (kind === "read" && outputTo.some((file) => file !== "/dev/null" && !file.startsWith("&"))) return "write";
  if (kind === "lookup" && args[0] === "audit" && args.includes("fix")) return "install";
  if (kind === "search" && name === "find") {
    if (args.includes("-delete")) return "delete";
    const at = args.findIndex((arg) => /^-exec(?:dir)?$/.test(arg));
    return at < 0 || args[at + 1] === undefined
      ? kind
      : kindOfProgram({ ...program, name: args[at + 1].replace(/^.*\//, "").toLowerCase(), args: args.slice(at + 2) });
  }
  if (
    kind === "deploy" &&
    operands(args).some((word) =>
      /^(?:list|ls|logs|status|inspect|whoami|env|login|--version|synth|diff|validate)$/.test(word),
    )
  )
    return "lookup";
  if (
    kind === "migrate" &&
    operands(args).some((word) =>
      /^(?:history|current|heads|status|show|info|revision|generate|make|new|create)$/.test(word),
    )
  )
    return operands(args).some((word) => /^(?:revision|generate|make|new|create)$/.test(word)) ? "write" : "lookup";
  if (kind === "build" && name === "cmake" && !args.includes("--build")) return "program";
  return kind;
}
