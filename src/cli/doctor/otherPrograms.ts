import type { OnDisk, OnDiskModel } from "../../models/onDisk/index.js";
import { english } from "../../report/words/language.js";
import { leftOutCount } from "../../report/words/onDisk.js";

/** What other programs keep on this machine, in one line: `cotcheck models list` has a row each. */
export function otherProgramsWords(models: readonly OnDiskModel[], leftOut: OnDisk["leftOut"]): string {
  const counts = new Map<string, number>();
  for (const { program } of models) counts.set(program, (counts.get(program) ?? 0) + 1);
  const readable = models.filter(({ refusal }) => !refusal).length;
  const words = [
    ...[...counts].map(([program, count]) => `${program} ${count}`),
    ...(models.length > 0 ? [`${readable} of ${models.length} can be read`] : []),
    ...(leftOut.length > 0 ? [leftOutCount(leftOut.length, english.say)] : []),
  ];
  return words.length === 0 ? "none were found" : `${words.join(", ")}; \`cotcheck models list\` names them`;
}
