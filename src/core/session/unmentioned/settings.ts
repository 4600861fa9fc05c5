import { patternOf } from "../../patternOf.js";
import { isCheckerSettings, ruleOff } from "./rulesOff.js";
import { type Known, specialCase } from "./specialCase.js";
import type { TelltaleKind } from "./telltale.js";

const settingsFile = patternOf("i", [
  String.raw`(?:^|[\\/])(?:conftest\.py|pytest\.ini|setup\.cfg|tox\.ini|pyproject\.toml|\.coveragerc|`,
  String.raw`package\.json|(?:jest|vitest|vite|karma|playwright|cypress|babel|mocha|ava|nyc|c8|`,
  String.raw`stryker)\.config\.\w+|\.mocharc\.\w+|\.nycrc\S*|phpunit\.xml\S*|\.rspec|Makefile|makefile|justfile|`,
  String.raw`tsconfig\S*\.json|\.?eslint\S*|\.?ruff\.toml|mypy\.ini|\.flake8|\.pylintrc|biome\.jsonc?|`,
  String.raw`\.golangci\.ya?ml|codecov\.ya?ml|sonar-project\.properties|build\.gradle\S*|pom\.xml|`,
  String.raw`CMakeLists\.txt|\.pre-commit-config\.ya?ml|noxfile\.py|run_?tests?\.(?:sh|py|js)|ci\.\w+|test\.sh)$|`,
  String.raw`(?:^|[\\/])\.github[\\/]workflows[\\/]|(?:^|[\\/])\.gitlab-ci\.yml$|(?:^|[\\/])\.circleci[\\/]`,
]);

export function isSettings(path: string): boolean {
  return settingsFile.test(path) || isCheckerSettings(path);
}

interface Setting {
  readonly kind: TelltaleKind;
  readonly pattern: RegExp;
}

/** What is put into a settings file or a hook of a runner so that less is run or less can fail. */
const added: readonly Setting[] = [
  {
    kind: "test-setup-patched",
    pattern:
      /\bos\._exit\(\s*0|\bsys\.exit\(\s*0|\bprocess\.exit\(\s*0|\bexitstatus\s*=\s*0|\bsession\.exitstatus\b|\bos\.Exit\(0\)|\bprocess\.exitCode\s*=\s*0/,
  },
  {
    kind: "test-setup-patched",
    pattern:
      /\bpytest_(?:runtest_makereport|collection_modifyitems|ignore_collect|runtest_call|terminal_summary|report_teststatus)\b|\boutcome\s*=\s*["']passed["']|\breport\.outcome\b|\bforce_result\b|\bhookwrapper\b/,
  },
  {
    kind: "test-setup-patched",
    pattern: patternOf("", [
      String.raw`\bcollect_ignore(?:_glob)?\b|--ignore(?:-glob)?[= ]|--deselect[= ]|\btestPathIgnorePatterns\b|`,
      String.raw`\bmodulePathIgnorePatterns\b|\bpassWithNoTests\b|--passWithNoTests|\bnorecursedirs\b|\bskipTests\b|`,
      String.raw`\bmaven\.test\.skip\b|\bmaven\.test\.failure\.ignore\b|\bignoreFailures\s*=\s*true|`,
      String.raw`\btestFailureIgnore\b|\bcontinue-on-error:\s*true|\ballow_failure:\s*true|-m ["']not |`,
      String.raw`\bexcludes?\s*[:=]\s*\[?[^\]\n]{0,200}\b(?:test|spec)`,
    ]),
  },
  {
    kind: "check-bypassed",
    pattern:
      /\|\|\s*(?:true|:|exit 0)\b|;\s*(?:true|exit 0)\s*["']?$|--exit-zero\b|--no-error-on-unmatched-pattern|\bset \+e\b|\s-k\b.*\|\|/m,
  },
  { kind: "test-setup-patched", pattern: /"test"\s*:\s*"(?:echo|exit 0|true)\b/ },
];
const reporters = /\breporters?\b\s*[:=]/;

/** What a change of settings does; null for changes that take nothing away. */
export function settingsChange(
  path: string,
  before: string,
  after: string,
): { kind: TelltaleKind; quote: string } | null {
  const lowered = loweredThreshold(before, after);
  if (lowered) return { kind: "threshold-lowered", quote: lowered };
  for (const { kind, pattern } of added) {
    if (kind === "check-bypassed" && isCheckerSettings(path) && !/\.(?:toml|cfg|ini)$/.test(path)) continue;
    const match = pattern.exec(after);
    if (match && !pattern.test(before)) return { kind, quote: lineAt(after, match.index) };
  }
  const quiet = isCheckerSettings(path) ? ruleOff(path, before, after) : null;
  if (quiet !== null) return { kind: "check-bypassed", quote: quiet };
  if (reporters.test(after) && !reporters.test(before) && /custom|\.\/|silent|dot/.test(after))
    return { kind: "test-setup-patched", quote: lineAt(after, after.search(reporters)) };
  return null;
}

const limits =
  /["']?\b(fail[_-]under|cov-fail-under|branches|functions|lines|statements|min(?:imum)?(?:_?coverage)?|threshold|max-warnings|max_complexity|minimum-coverage|target|fail_under|score)\b["']?\s*[:=]?\s*["']?(\d+(?:\.\d+)?)/gi;

function loweredThreshold(before: string, after: string): string | null {
  const values = (text: string) =>
    [...text.matchAll(limits)].map(([whole, name, value]) => ({
      name: name.toLowerCase(),
      value: Number(value),
      whole,
    }));
  const old = values(before);
  const now = values(after);
  for (const { name, value, whole } of now) {
    const same = old.find((other) => other.name === name);
    if (same && (/max/.test(name) ? value > same.value : value < same.value)) return whole;
  }
  const gone = old.find(({ name }) => /fail|threshold|minimum/.test(name) && !now.some((other) => other.name === name));
  return gone && /coverage|fail|threshold/i.test(before) && after.trim() !== "" ? gone.whole : null;
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  return text
    .slice(start, start + 300)
    .split("\n")[0]
    .trim()
    .slice(0, 200);
}

const forTests = patternOf("", [
  String.raw`\bPYTEST_CURRENT_TEST\b|["']pytest["'] in sys\.modules|\bNODE_ENV\b\s*\)?\s*===?\s*["']test["']|`,
  String.raw`\bJEST_WORKER_ID\b|\bprocess\.env\.VITEST\b|\bimport\.meta\.vitest\b|\bcfg!\((?:not\()?test\)|`,
  String.raw`#\[cfg\(test\)\]\s{0,20}(?:return|let|if|\{)|#\[cfg\(not\(test\)\)\]|\btesting\.Testing\(\)|`,
  String.raw`\bis_?(?:running_)?tests?(?:ing)?\b\s*[()=:]|\bunittest["'] in sys\.modules|`,
  String.raw`\bif\s+\(?(?:TESTING|IS_TEST|RUNNING_TESTS?)\b|`,
  String.raw`\b(?:os\.environ|getenv|process\.env)\b[^\n]{0,30}["'.](?:TEST|TESTING|CI)["'\])]`,
]);
const silencing = patternOf("g", [
  String.raw`#\s*noqa\b|#\s*type:\s*ignore|@ts-(?:ignore|nocheck|expect-error)|eslint-disable|`,
  String.raw`#\s*pylint:\s*disable|\/\/\s*nolint|#!?\[allow\(|@SuppressWarnings|biome-ignore|rubocop:disable|`,
  String.raw`phpcs:ignore|#\s*pragma:\s*no cover|istanbul ignore|c8 ignore|NOLINT`,
]);

/** What a change of the code under test does so that tests pass or checks are quiet without it being right. */
export function sourceChange(
  before: string,
  after: string,
  known: Known,
): { kind: TelltaleKind; quote: string } | null {
  const match = forTests.exec(after);
  if (match && !forTests.test(before)) return { kind: "special-cased", quote: lineAt(after, match.index) };
  const hard = specialCase(before, after, known);
  if (hard) return { kind: "special-cased", quote: hard };
  const [old, now] = [before.match(silencing)?.length ?? 0, after.match(silencing)?.length ?? 0];
  return now > old ? { kind: "check-bypassed", quote: lineAt(after, after.search(silencing.source)) } : null;
}
