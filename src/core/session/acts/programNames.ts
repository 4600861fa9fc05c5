import type { ActKind } from "./act.js";

/** Programs that do one thing whatever their arguments are. */
export const plain: Readonly<Record<string, ActKind>> = table({
  tests:
    "pytest py.test unittest nosetests nose2 tox nox jest vitest mocha ava tap tape uvu jasmine karma cypress gotestsum ginkgo nextest rspec phpunit paratest pest ctest bats prove busted tape testcafe nightwatch newman behave cucumber robot pabot minitest wdio web-test-runner locust k6",
  types: "tsc vue-tsc tsgo svelte-check mypy dmypy pyright basedpyright flow phpstan psalm srb pyre",
  lint: "eslint stylelint standard xo flake8 pycodestyle pydocstyle pylint golangci-lint staticcheck rubocop standardrb swiftlint ktlint detekt checkstyle shellcheck hadolint markdownlint markdownlint-cli2 yamllint ansible-lint tflint oxlint phpcs bandit semgrep pre-commit lint-staged actionlint vale djlint ec commitlint xmllint jsonlint promtool kubeconform kubeval conftest spectral htmlhint sqlfluff lychee",
  format: "gofmt goimports rustfmt clang-format shfmt autopep8 yapf",
  build:
    "gcc g++ clang clang++ cc c++ javac kotlinc swiftc rustc ninja cmake meson webpack rollup esbuild parcel tsup msbuild xcodebuild sphinx-build mkdocs jekyll hugo pdflatex xelatex latexmk pandoc buildah kaniko gatsby py_compile compileall build",
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

/** Runners of named tasks: what is run is told by the task's name. */
export const taskRunners = new Set([
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
