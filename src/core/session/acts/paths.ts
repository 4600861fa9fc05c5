import { asPattern } from "../../asPattern.js";
import { patternOf } from "../../patternOf.js";

/** Files that hold tests, by the habits of all languages. */
export function isTestFile(path: string): boolean {
  return (
    /(?:^|[\\/])(?:tests?|specs?|__tests__|e2e|testing|testdata|src[\\/]test)[\\/]/i.test(path) ||
    /(?:^|[\\/])(?:test_[^\\/]*|[^\\/]*(?:[._-](?:test|tests|spec|specs|cy|e2e)|_test|_spec|Tests?|Spec|IT))\.\w+$/.test(
      path,
    ) ||
    /(?:^|[\\/])conftest\.py$/.test(path)
  );
}

/** Prose: changing it changes no behaviour. */
export function isDocument(path: string): boolean {
  return (
    /\.(?:md|mdx|rst|txt|adoc|markdown|html?\.md|pdf|docx?|png|jpe?g|gif|svg|webp)$/i.test(path) ||
    /(?:^|[\\/])(?:docs?|documentation|LICENSE|CHANGELOG|README|NOTES|AUTHORS|TODO)(?:[\\/.]|$)/.test(path)
  );
}

/** What tests do not see: pipelines, images of containers, style sheets, what editors and git are told. */
export const isBesideTests = (path: string): boolean =>
  /(?:^|[\\/])(?:\.github|\.gitlab|\.circleci|\.vscode|\.idea|\.devcontainer|k8s|helm|charts?|deploy(?:ment)?|infra|terraform)[\\/]|(?:^|[\\/])(?:\.gitlab-ci\.yml|\.travis\.yml|azure-pipelines\.yml|Jenkinsfile|(?:[\w.-]+\.)?Dockerfile(?:\.[\w.-]+)?|docker-compose[\w.-]*|compose\.ya?ml|\.dockerignore|\.git(?:ignore|attributes)|\.editorconfig|\.npmignore|\.prettierignore|CODEOWNERS|renovate\.json|dependabot\.yml)$|\.(?:css|scss|sass|less|ico|woff2?|ttf)$/i.test(
    path,
  );

/** What an agent notes of its own work: its folder, and lists of tasks and states in any hidden one. */
const workNote = patternOf("i", [
  String.raw`(?:^|[\\/])(?:memory-bank|\.(?:agents?|ai|aider[\w.-]*|amazonq|augment|beads|bmad[\w-]*|claude|claude-flow|cline|codex|`,
  "continue|copilot|cursor|gemini|goose|hive-mind|junie|kiro|memory(?:-bank)?|opencode|pi|plan(?:s|ning)?|qwen|ralph|roo|",
  "serena|specify|specstory|swarm|task-?master|tasks?|todos?|trae|windsurf))",
  String.raw`[\\/](?:[^\\/]+[\\/])*[^\\/]+\.(?:jsonl?|ya?ml|toml|md|txt|log|db)$`,
  String.raw`|(?:^|[\\/])\.[\w-]+[\\/](?:[^\\/]+[\\/])*(?:tasks?|progress|state|status|plan|todos?|backlog|notes?|memory|journal|handoff|`,
  String.raw`prd|session)[\w-]*\.(?:jsonl?|ya?ml|toml|md|txt)$`,
]);

export const isWorkNote = (path: string): boolean => workNote.test(path);

/** Files of data that a program or an agent puts out; settings are none. */
export function isData(path: string): boolean {
  return (
    /\.(?:jsonl?|csv|tsv|xlsx?|parquet|pdf|html?|xml|ipynb|sql|geojson|npy|npz|pkl)$/i.test(path) &&
    !/(?:package|tsconfig|jsconfig|config|settings|manifest|composer|angular|nx|turbo|deno|biome|schema|fixtures?|\.eslintrc|\.babelrc|pom)[^\\/]*$/i.test(
      path,
    ) &&
    !/(?:^|[\\/])(?:src|app|lib|public|templates?|pages)[\\/]/i.test(path)
  );
}

/** Scratch files outside the work: `/tmp/check.py`. */
export function isScratch(path: string): boolean {
  return (
    /^(?:\/tmp|\/var\/tmp|\/private\/tmp|\/dev|\$TMPDIR|%TEMP%)(?:[\\/]|$)|[\\/](?:scratchpad|tmp|temp)[\\/]/i.test(
      path,
    ) || /\.(?:log|out|tmp|bak|orig|swp)$/i.test(path)
  );
}

/** Whether a pattern with stars, `services/api/*.py`, may mean the file. */
export const isMatchedBy = (pattern: string, path: string): boolean =>
  new RegExp(`(?:^|/)${asPattern(pattern).replaceAll("\\*", "[^/]*")}$`).test(path);

export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** Whether two ways of writing a path may mean one file: one is the end of the other, at a folder's border. */
export function samePath(a: string, b: string): boolean {
  // Whatever the folders, the last letters must agree: most paths differ there.
  const [p, q] = [lastLetters(a), lastLetters(b)];
  if (!p.endsWith(q) && !q.endsWith(p)) return false;
  const [x, y] = [normal(a), normal(b)];
  if (x === "" || y === "") return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return long.endsWith(`/${short}`);
}

function lastLetters(path: string): string {
  let end = path.length;
  while (end > 0 && (path[end - 1] === "/" || path[end - 1] === ":" || path[end - 1] === "\\")) end--;
  const name = path.slice(Math.max(0, end - 12), end).toLowerCase();
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}

function normal(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/|~\/|file:\/\/)/, "")
    .replace(/[/:]+$/, "")
    .toLowerCase();
}
