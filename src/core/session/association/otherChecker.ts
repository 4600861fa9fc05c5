import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";

const checkers =
  /\b(?:vet|eslint|prettier|ruff|mypy|pyright|tsc|flake8|pylint|clippy|rubocop|gofmt|black|stylelint|biome|phpstan|golangci-lint|bandit|shellcheck)\b/g;

/** Checkers are named, and each run is of another that its line names. */
export function namesAnother({ clause, targets }: Claim, runs: readonly Act[]): boolean {
  const own = `${clause} ${targets.map(({ text }) => text.toLowerCase()).join(" ")}`.match(checkers);
  return (
    own !== null &&
    runs.every(({ text, name }) => {
      const line = `${name} ${text}`.toLowerCase();
      return line.match(checkers) !== null && !own.some((checker) => line.includes(checker));
    })
  );
}
