import { patternOf } from "../../patternOf.js";
import type { RunnerReport } from "../runners/report.js";
import type { Program } from "../shell.js";
import type { Act } from "./act.js";
import { operands } from "./subcommands.js";

/** Options that choose some of the tests, in any runner. */
const choosing = patternOf("", [
  "^(?:-k|-m|-t|-g|-G|--grep|--fgrep|--filter|-F|--workspace|--scope|--tests|--testNamePattern|",
  "--testPathPattern|--test-name-pattern|--test|--bin|--lib|--doc|-p|--package|--only|--lf|",
  "--last-failed|--ff|--sw|--stepwise|--changed|--onlyChanged|--related|--findRelatedTests|-R|",
  "--tests-regex|-L|--spec|--name|-n|--example|-e|--tag|--tags|--testsuite|--group|--shard|",
  String.raw`--last-failed-only|--picked|--testmon|-run|--run|-Dtest|-Dit\.test|--select|--project|--deselect|`,
  "--ignore|--exclude|--testPathIgnorePatterns|-short|--suite|--grep-invert)(?:=|$)",
]);
/** Of these the short options mean something else. */
const notChoosing: Readonly<Record<string, RegExp>> = {
  vitest: /^(?:--run|run|--project)(?:=|$)/,
  pytest: /^(?:-p|-n|-e|-g|--name|-R|-L)(?:=|$)/,
  tox: /^(?:-p|-n)(?:=|$)/,
  jest: /^(?:-e|-p|-n|-i|--project|-m)(?:=|$)/,
  ctest: /^(?:-e|-p|-n|-t|-k|-m|-g)(?:=|$)/,
  go: /^(?:-p|-e|-k|-m|-t|-g|-tags|-n|-R|-L)(?:=|$)/,
  mvn: /^(?:-e|-t|-p|-k|-m|-g|-n|-R|-L)(?:=|$)/,
  unittest: /^(?:-t|-p|-m|-g|-n|-e|-R|-L)(?:=|$)/,
  gradle: /^(?:-p|-m|-t|-g|-e|-n)(?:=|$)/,
  make: /^(?:-e|-p|-k|-t|-n|-m|-g|-R|-L)(?:=|$)/,
  npm: /^(?:-p|-e)(?:=|$)/,
  playwright: /^(?:-e|-p|-n|--project)(?:=|$)/,
  dotnet: /^(?:-e|-p|-n|-m|-t|-k|-g|-R|-L)(?:=|$)/,
};
/** `pytest -m full`, `--suite all`: what is chosen is all there is. */
const namesAll = /^["']?(?:full|all|everything|complete|whole|\.?\*)["']?$/i;
/** Folders that hold all the tests there are. */
const wholeFolder =
  /^\.?\/?(?:\.|\.\/\.{3}|\.\.\.|(?:[\w.-]+\/){0,2}(?:tests?|specs?|__tests__|src|e2e|t|unit|features)\/?(?:\*\*?\/?\S*)?)$/i;
const subcommand =
  /^(?:test|tests|run|t|tst|check|verify|watch|start|all|install|clean|package|build|nextest|discover|exec|ci|dev|compile|surefire:test)$/i;

/** Whether a run of tests was told to run all of them, and what it was told to run otherwise. */
export function testScope(
  name: string,
  args: readonly string[],
): { scope: "all" | "part" | "unknown"; chosen: string[] } {
  const own = notChoosing[name] ?? notChoosing[name.replace(/w$/, "")];
  const chosen: string[] = [];
  const values = new Set<string>();
  for (const [i, arg] of args.entries()) {
    if (!arg.startsWith("-") || !choosing.test(arg) || own?.test(arg)) continue;
    if (
      name === "cargo" &&
      /^(?:-p|--workspace)$/.test(arg) === false &&
      /^--(?:test|bin|lib|doc)$/.test(arg) &&
      args.includes("--workspace")
    )
      continue;
    const value = arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : (args[i + 1] ?? arg);
    values.add(value);
    if (!namesAll.test(value)) chosen.push(value);
  }
  for (const word of operands(args)) {
    if (subcommand.test(word) || values.has(word) || /^\d+$/.test(word)) continue;
    // Django's tests are run by a script of the project: what stands behind `test` chooses.
    if (/(?:^|\/)manage\.py$/.test(word)) continue;
    // `-p no:randomly` leaves out a plugin, no test.
    if (name === "pytest" && /^no:\w/.test(word)) continue;
    if (/^(?:npm|pnpm|yarn|bun|make|just|task|rake|nx|turbo)$/.test(name)) {
      // The name of a task; what follows `--` and looks like a file chooses.
      if (/[/.]|::/.test(word) && !wholeFolder.test(word)) chosen.push(word);
      continue;
    }
    if (name === "unittest" || name === "go" || name === "mvn" || name === "mvnw" || name.startsWith("gradle")) {
      if (
        (name === "unittest" && !wholeFolder.test(word) && !/^test\*?_?\*?\.py$/.test(word)) ||
        (name === "go" && !wholeFolder.test(word) && !/^\.\/\.\.\.$/.test(word))
      )
        chosen.push(word);
      continue;
    }
    if (/^(?:swift|flutter|dart|mix|tox|nox|sbt|hatch)$/.test(name) && !/[/.]/.test(word)) continue;
    if (wholeFolder.test(word) || /^\.{1,2}$/.test(word)) continue;
    if (/^[\w.-]+\.(?:toml|ini|cfg|json|ya?ml|config\.\w+|xml)$/.test(word)) continue;
    chosen.push(word);
  }
  if (chosen.length > 0) return { scope: "part", chosen };
  // `npm run test:unit`, `make test-api`: which tests those are, the line does not say.
  const task = operands(args).find((word) => /test.*[:_-]\w|[:_-]test/i.test(word));
  return { scope: task ? "unknown" : "all", chosen };
}

/**
 * The scope of a run whose report is known. What pytest's filters by mark or word leave out, its last line counts: where it counts none, all
 * that was collected ran.
 */
export function scopeAsReported(
  { name, args }: Pick<Program, "name" | "args">,
  scope: Act["scope"],
  report: RunnerReport | null,
): Act["scope"] {
  if (scope !== "part" || report?.runner !== "pytest" || report.counts.passed === null) return scope;
  if ((report.counts.leftOut ?? 0) > 0) return scope;
  const others = args.filter((arg, i) => !isFilter(arg) && !(i > 0 && /^-[mk]$/.test(args[i - 1])));
  return others.length < args.length ? testScope(name, others).scope : scope;
}

const isFilter = (arg: string): boolean => /^-[mk](?:=|$)/.test(arg);
