import { isUnseen } from "../acts/act.js";
import { codeMark, codeOf } from "../claims/prose.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

/** A command as it is quoted, by the programs that check things. */
const command =
  /^(?:go (?:test|vet|build)|cargo|pytest|python3? -m (?:pytest|unittest|mypy)|mypy|ruff|npx \w+|npm (?:run |test)|pnpm|yarn|vitest|jest|tsc|eslint|mvn|gradle|\.\/gradlew|dotnet|swift|ctest|rspec|bundle exec|phpunit|terraform|kubectl|helm|docker)\b/;
const flagsIn = (code: string): readonly string[] => code.match(/(?<![\w-])--?[a-zA-Z][\w-]*/g) ?? [];
const cameBack =
  /\b(?:comes? back|came back|pass(?:es|ed)?|clean|green|succeed(?:s|ed)|reports? (?:nothing|no)|ran|is fine|is quiet|works?)\b|通過|通过/;

/** A command is told to have ended well, and one of its flags stands in no call, nothing that was printed and no file that was written. */
export function flagNeverUsed(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statementsOf(said)) {
    if (!cameBack.test(text) || /\b(?:will|would|should|can|could|if|not|please|run)\b/.test(text)) continue;
    const told = Array.from(text.matchAll(new RegExp(codeMark, "g")), ([mark]) => codeOf(sentence, mark) ?? "").find(
      (code) => command.test(code) && flagsIn(code).length > 0,
    );
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
