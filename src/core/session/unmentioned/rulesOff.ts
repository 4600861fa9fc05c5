import { patternOf } from "../../patternOf.js";

/** Files in which a linter or a type checker is told what to look for. */
const checkerSettings = patternOf("i", [
  String.raw`(?:^|[\\/])(?:\.?eslint\S*|\.?ruff\.toml|mypy\.ini|\.flake8|\.?pylintrc|biome\.jsonc?|`,
  String.raw`\.golangci\.\w+|tsconfig\S*\.json|pyproject\.toml|setup\.cfg|tox\.ini|\.rubocop\S*|\.?stylelint\S*|`,
  String.raw`\.markdownlint\S*|\.swiftlint\.ya?ml|detekt\S*\.ya?ml|phpstan\S*|psalm\S*\.xml|`,
  String.raw`analysis_options\.yaml|\.credo\.exs|\.clang-tidy|\.?oxlint\S*|pyrightconfig\.json)$`,
]);

/** A rule or a whole check that is off. */
const off = patternOf("gi", [
  String.raw`["']off["']|:\s*\[?\s*0\s*[,}\]]|\bEnabled:\s*false\b|\bignore_errors\s*=\s*true|`,
  String.raw`\bignore_missing_imports\s*=\s*true|["']strict["']\s*:\s*false|["']noImplicitAny["']\s*:\s*false|`,
  String.raw`["']strictNullChecks["']\s*:\s*false|\bskipLibCheck["']\s*:\s*true|`,
  String.raw`\breportMissing\w*["']\s*:\s*(?:false|["']none["'])`,
]);
/** What a checker passes over, as a list. */
const passedOver =
  /(?<![\w-])(ignores?|ignorePatterns|extend-ignore|per-file-ignores|disable|exclude|extend-exclude|excludes|ignoreErrors|exclude_patterns|Exclude)["']?\s*[:=]\s*(\[[^\]]{0,2000}\]|[^\n]{0,500})/g;

export const isCheckerSettings = (path: string): boolean => checkerSettings.test(path);

/** Whether a line is one of those by which a checker finds less. */
export const turnsOff = (line: string): boolean =>
  line.search(off) >= 0 || line.search(passedOver) >= 0 || /^\S{0,80}ignore: \S/.test(line);

/** The line by which a checker finds less than before the change; null where it finds as much. */
export function ruleOff(path: string, before: string, after: string): string | null {
  // A file that is nothing but what is passed over.
  if (/\.\w*ignore$/.test(path)) {
    const added = after.split("\n").find((line) => /^[^#\s!]/.test(line) && !before.includes(line.trim()));
    return added === undefined ? null : `.ignore: ${added.trim().slice(0, 150)}`;
  }
  const count = (text: string) => text.match(off)?.length ?? 0;
  if (count(after) > count(before)) {
    const line = after.split("\n").find((text) => text.search(off) >= 0 && !before.includes(text.trim()));
    return (line ?? after.match(off)?.[0] ?? "").trim().slice(0, 200);
  }
  const items = (text: string) =>
    [...text.matchAll(passedOver)].reduce(
      (sum, [, , list]) => sum + list.split(/[,\n]/).filter((item) => /[\w*]/.test(item)).length,
      0,
    );
  return items(after) > items(before) ? (after.match(passedOver)?.[0] ?? "").trim().slice(0, 200) : null;
}
