import type { Act } from "../acts/act.js";
import { fileName, isTestFile, samePath } from "../acts/paths.js";
import type { Evidence } from "../evidence.js";

/**
 * Something that the agent made itself and took away again, or that it made only to run it by hand: no run of tests before it would have
 * seen it.
 */
export function ownScratch(edit: Act, evidence: Evidence): boolean {
  if (edit.kind === "write") return isOwnScript(edit, evidence);
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
    edit.targets.every((target) =>
      made.some(
        (act) =>
          act.edits.some(({ path }) => samePath(path, target)) || act.targets.some((other) => samePath(other, target)),
      ),
    )
  );
}

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
