import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { commandsToldWell, doneByNoCall, standsIn } from "../failed/quotedCommand.js";
import type { Closing } from "../closing.js";

const flagsIn = (code: string): readonly string[] => code.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? [];

/** A command is told to have ended well, and one of its flags stands in no call, nothing that was printed and no file that was written. */
export function flagNeverUsed({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = commandsToldWell(said).flatMap(({ sentence, codes }) => {
    const code = codes.find((one) => flagsIn(one).length > 0);
    return code === undefined ? [] : [{ sentence, code }];
  });
  if (told.length === 0) return null;
  const acts = evidence.allBefore(order);
  const stands = standsIn(acts, evidence);
  if (stands === null) return null;
  for (const { sentence, code } of told) {
    const program = code.split(" ")[0];
    const last = acts.findLast((act) => act.text.includes(program));
    if (last && !flagsIn(code).every(stands)) return doneByNoCall(last, sentence);
  }
  return null;
}
