import { swift, flutter } from "./apple.js";
import { automake } from "./automake.js";
import { bundlers, docker, make, npm } from "./bundlers.js";
import { cargoBuild, cargoTest, clippy } from "./cargo.js";
import { cypress } from "./cypress.js";
import { catch2, compiler, ctest, googletest } from "./cpp.js";
import { dotnetBuild, dotnetTest } from "./dotnet.js";
import { exunit } from "./elixir.js";
import { goTest } from "./go.js";
import { gradle, gradleBuild, maven, mavenBuild, sbt } from "./java.js";
import { bun, deno, playwright } from "./javascriptRuntimes.js";
import { jest } from "./jest.js";
import { biome, eslint, findings, ruff } from "./linters.js";
import { mocha } from "./mocha.js";
import { nodeTest } from "./nodeTest.js";
import { pest, phpunit } from "./php.js";
import { pytest } from "./pytest.js";
import type { Runner, RunnerReport } from "./report.js";
import { minitest, rspec, rubocop } from "./ruby.js";
import { nox, tox } from "./sessions.js";
import { tap } from "./tap.js";
import { mypy, phpstan, pyright, tsc } from "./typeCheckers.js";
import { unittest } from "./unittest.js";
import { vitest } from "./vitest.js";

/** All runners whose output is read; where two could read the same lines, the one that says more comes first. */
const runners: readonly Runner[] = [
  pytest,
  unittest,
  jest,
  vitest,
  mocha,
  nodeTest,
  bun,
  deno,
  playwright,
  cargoTest,
  goTest,
  maven,
  gradle,
  sbt,
  dotnetTest,
  rspec,
  minitest,
  phpunit,
  pest,
  ctest,
  googletest,
  catch2,
  swift,
  flutter,
  exunit,
  cypress,
  automake,
  tap,
  nox,
  tox,
  tsc,
  mypy,
  pyright,
  phpstan,
  eslint,
  ruff,
  biome,
  rubocop,
  clippy,
  findings,
  cargoBuild,
  mavenBuild,
  gradleBuild,
  dotnetBuild,
  bundlers,
  docker,
  compiler,
  make,
  npm,
];

/** The reports of all runners that an output holds, of one kind: a script may start several. */
export function reportsIn(lines: readonly string[], of: RunnerReport["of"]): RunnerReport[] {
  const reports: RunnerReport[] = [];
  for (const runner of runners) {
    if (runner.of !== of) continue;
    const reading = runner.read(lines);
    if (reading) reports.push({ runner: runner.id, of, ...reading });
  }
  return reports;
}

/** The runners that are started under this name and first argument. */
export function runnersOf(name: string, argument: string | undefined): Runner[] {
  const both = `${name} ${argument ?? ""}`;
  return runners.filter(({ programs }) => programs.includes(both) || programs.includes(name));
}
