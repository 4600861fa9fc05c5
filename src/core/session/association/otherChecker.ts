import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";

const checkers =
  /\b(?:vet|eslint|prettier|ruff|mypy|pyright|tsc|flake8|pylint|clippy|rubocop|gofmt|black|stylelint|biome|phpstan|golangci-lint|bandit|shellcheck)\b/g;

/** What shows that a session has to do with the language of a checker that only looks at that one. */
const languages: Readonly<Record<string, RegExp>> = {
  clippy: /\.rs\b|\bcargo\b|\brust\b/i,
  rubocop: /\.rb\b|\bgemfile\b|\bruby\b/i,
  phpstan: /\.php\b|\bcomposer\b/i,
  gofmt: /\.go\b|\bgo\.mod\b|\bgolang\b/i,
  "golangci-lint": /\.go\b|\bgo\.mod\b|\bgolang\b/i,
};

/**
 * Checkers are named, and each run is of another that its line names. A checker of a language that the session has nothing to do with is a
 * slip of the name: what ran is what is meant.
 */
export function namesAnother({ clause, targets, order }: Claim, runs: readonly Act[], evidence: Evidence): boolean {
  const own = `${clause} ${targets.map(({ text }) => text.toLowerCase()).join(" ")}`.match(checkers);
  return (
    own !== null &&
    !own.every((checker) => isOfOtherWork(checker, order, evidence)) &&
    runs.every(({ text, name }) => {
      const line = `${name} ${text}`.toLowerCase();
      return line.match(checkers) !== null && !own.some((checker) => line.includes(checker));
    })
  );
}

function isOfOtherWork(checker: string, order: number, evidence: Evidence): boolean {
  if (!Object.hasOwn(languages, checker)) return false;
  const language = languages[checker];
  return (
    evidence.requestsBefore(order, 3).every(({ text }) => !language.test(text.slice(0, 4_000))) &&
    evidence
      .allBefore(order)
      .every(
        (act) =>
          !language.test(act.text.slice(0, 4_000)) && !language.test(evidence.outputOf(act).text.slice(0, 4_000)),
      )
  );
}
