import type { ActKind } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { commandsToldWell, doneByNoCall, standsIn } from "../failed/quotedCommand.js";
import type { Closing } from "../closing.js";

/** What may run another command by its own means: scripts, tasks, helpers. */
const mayRunOthers: ReadonlySet<ActKind> = new Set<ActKind>([
  "tests",
  "build",
  "program",
  "serve",
  "delegate",
  "deploy",
  "commit",
  "push",
  "unknown",
]);

/** Compilers and linters run nothing but themselves. */
const itself =
  /^(?:go (?:vet|build|fmt|list|mod)|gofmt|(?:npx )?(?:tsc|eslint|prettier)|ruff|mypy|pyright|cargo (?:check|clippy|fmt|build))\b/;

/** A command is told to have ended well, its program and subcommand stand in no call and in nothing that was printed, and no call could have run it. */
export function commandNeverRun({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = commandsToldWell(said);
  if (told.length === 0) return null;
  const acts = evidence.allBefore(order);
  const last = acts.at(-1);
  if (!last || acts.some((act) => mayRunOthers.has(act.kind) && !itself.test(act.text))) return null;
  const stands = standsIn(acts, evidence);
  if (stands === null) return null;
  const never = told.find(({ codes }) => !codes.map(headOf).every(stands));
  return never ? doneByNoCall(last, never.sentence) : null;
}

/** The program and its subcommand; between an option and the program others may have stood. */
const headOf = (code: string): string =>
  code
    .split(/\s+/, 2)
    .filter((word, i) => i === 0 || !word.startsWith("-"))
    .join(" ");
