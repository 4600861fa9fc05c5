import { isUnseen } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";
import { commandsToldWell } from "./quotedCommand.js";

const flagsIn = (code: string): readonly string[] => code.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? [];
/** A command is told to have ended well, and one of its flags stands in no call, nothing that was printed and no file that was written. */
export function flagNeverUsed(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statementsOf(said)) {
    const told = commandsToldWell(text, sentence).find((code) => flagsIn(code).length > 0);
    if (told === undefined) continue;
    const acts = evidence.allBefore(order);
    if (acts.some((act) => isUnseen(act) || act.truncated)) continue;
    const stood = acts.map((act) => `${act.text}\n${evidence.outputOf(act).text}`).join("\n");
    const unused = flagsIn(told).find((flag) => !stood.includes(flag));
    const program = told.split(" ")[0];
    const last = acts.findLast((act) => act.text.includes(program));
    if (unused === undefined || !last) continue;
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
