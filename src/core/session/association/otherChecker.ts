import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";

const checkers =
  /\b(?:vet|eslint|prettier|ruff|mypy|pyright|tsc|flake8|pylint|clippy|rubocop|gofmt|black|stylelint|biome|phpstan|golangci-lint|bandit|shellcheck)\b/;

/** A checker is named, and each run is of another that its line names. */
export function namesAnother({ clause, targets }: Claim, runs: readonly Act[]): boolean {
  const own = checkers.exec(`${clause} ${targets.map(({ text }) => text.toLowerCase()).join(" ")}`)?.[0];
  return (
    own !== undefined &&
    runs.every(({ text, name }) => {
      const line = `${name} ${text}`.toLowerCase();
      return checkers.test(line) && !line.includes(own);
    })
  );
}
