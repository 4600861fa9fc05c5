import type { Act } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";

/** A line of code that only looks. */
const looksAlone =
  /^\S{1,40} (?:(?:-c|-e|-) ?|(?:\S{0,80}\/)?(?:peek|check|verify|inspect|show|view|print|read|look|list|dump|explore|debug)(?:_\w{1,40})?\.\w{1,4}\b)/;
const writes =
  /\b(?:save|write\w*|dump|to_(?:csv|excel|json|parquet|sql)|commit|execute|copy|move|rename|replace)\b|>>?\s*\w|open\([^)]{0,80}["'][wa]b?["']/;

/**
 * A script that the agent wrote for the work, which ended with an error and was not changed, run again, or replaced by another that can have
 * done the same.
 */
export function ownScriptFailed(acts: readonly Act[]): Act | null {
  const run = acts.findLast(({ kind, shell, outcome }) => kind === "program" && shell && outcome === "failed");
  if (!run || run.exit === null || run.exit === 0 || run.masked) return null;
  const script = acts
    .filter(({ order, kind, outcome }) => order < run.order && kind === "write" && outcome === "ok")
    .flatMap(({ edits }) => edits.map(({ path }) => fileName(path)))
    .find((name) => /\.(?:py|js|mjs|ts|rb|sh|pl|r|php)$/i.test(name) && run.text.includes(name));
  if (script === undefined) return null;
  const later = acts.filter(({ order }) => order > run.order);
  const mended = later.some(
    ({ kind, shell, text, edits, outcome }) =>
      edits.length > 0 ||
      (!shell && /^(?:unknown|delegate|create|update|program|browse)$/.test(kind)) ||
      /^(?:write|edit|move|migrate|install|build|tests|deploy|serve)$/.test(kind) ||
      (kind === "program" && outcome !== "failed" && !(looksAlone.test(text) && !writes.test(text))),
  );
  return mended ? null : run;
}
