import { type ActKind, isUnseen } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";
import { commandsToldWell } from "./quotedCommand.js";

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
export function commandNeverRun(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.allBefore(order);
  if (
    acts.length === 0 ||
    acts.some((act) => isUnseen(act) || act.truncated || (mayRunOthers.has(act.kind) && !itself.test(act.text)))
  )
    return null;
  const stood = acts.map((act) => `${act.text}\n${evidence.outputOf(act).text}`).join("\n");
  for (const { sentence, text } of statementsOf(said)) {
    const told = commandsToldWell(text, sentence).find((code) => !stood.includes(code.split(/\s+/, 2).join(" ")));
    const last = acts.at(-1);
    if (told === undefined || !last) continue;
    return {
      rule: "done-by-nothing",
      status: "no-evidence",
      act: last,
      quote: last.text.slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}
