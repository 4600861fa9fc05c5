import type { Act } from "../acts/act.js";
import { fileName, isTestFile, samePath } from "../acts/paths.js";
import type { Evidence } from "../evidence.js";

/**
 * Something that the agent made itself and took away again, or that it made only to run it by hand: no run of tests before it would have
 * seen it.
 */
export function ownScratch(edit: Act, evidence: Evidence): boolean {
  if (edit.kind === "write") return isOwnScript(edit, evidence);
  if (edit.kind === "move") return movesBack(edit, evidence);
  if (edit.kind !== "delete") return false;
  // A patch may add a file as well.
  const made = evidence
    .between(0, edit.order)
    .filter(
      ({ kind, edits }) =>
        kind === "write" || kind === "create" || edits.some(({ whole, before }) => whole && before === null),
    );
  return (
    edit.targets.length > 0 &&
    edit.targets.every(
      (target) =>
        buildOutput.test(target) ||
        (sbtOwn.test(target) && evidence.before(edit.order, ["tests", "build"]).some(({ name }) => name === "sbt")) ||
        made.some(
          (act) =>
            act.edits.some(({ path }) => samePath(path, target)) ||
            act.targets.some((other) => samePath(other, target) || (act.name === "mkdir" && isBelow(other, target))),
        ),
    )
  );
}

/** What builders put out anew with each run. */
const buildOutput =
  /(?:^|\/)(?:target|build|dist|out|coverage|htmlcov|node_modules|__pycache__|\.(?:pytest_cache|mypy_cache|ruff_cache|nyc_output|next|gradle|bsp))\/?$/;

/** sbt puts its own build's files into a folder of this name. */
const sbtOwn = /^(?:\.\/)?project\/?$/;

const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder.replace(/\/$/, "")}/`);

/** A new file of its own, no test, that was run by its name afterwards. */
function isOwnScript(edit: Act, evidence: Evidence): boolean {
  const paths = edit.edits.map(({ path }) => path);
  return (
    paths.length > 0 &&
    paths.every(
      (path) =>
        !isTestFile(path) &&
        !evidence
          .between(0, edit.order)
          .some((act) => act.targets.some((target) => samePath(target, path)) && act.call !== edit.call) &&
        evidence
          .before(Number.POSITIVE_INFINITY, ["program"], 40)
          .some(({ order, text }) => order >= edit.order && text.includes(fileName(path))),
    )
  );
}

/** `mv src/main/A.scala .` after `mv A.scala src/main/`: the file is where it was, as it was. */
function movesBack(edit: Act, evidence: Evidence): boolean {
  const [from, to] = endsOf(edit);
  if (from === undefined || to === undefined) return false;
  return evidence.before(edit.order, ["move"], 40).some((act) => {
    const [source, place] = endsOf(act);
    if (source === undefined || place === undefined || act.call === edit.call || act.outcome !== edit.outcome)
      return false;
    return landsAt(from, source, place) && landsAt(source, from, to);
  });
}

/** What a plain `mv` moves, and where to; empty for any other. */
function endsOf({ name, text }: Act): readonly string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(1)
    .filter((word) => !word.startsWith("-"));
  return name === "mv" && words.length === 2
    ? words.map((word) => word.replace(/^["']|["']$/g, "").replace(/^\.\//, ""))
    : [];
}

/** Whether a file is at a path after it was moved to a place, its new name or the folder that takes it in. */
function landsAt(path: string, moved: string, place: string): boolean {
  const folder = /^\.?\/?$/.test(place) ? "" : `${place.replace(/\/$/, "")}/`;
  return path === place || path === `${folder}${fileName(moved)}`;
}
