import type { Run } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { quoted } from "./quoted.js";
import type { Say } from "./language.js";
import { promptOf } from "./run.js";

/** What to call two runs side by side: by what differs between them, so that a column is named by what it shows. */
export function comparedLabels(left: Run, right: Run, say: Say, time: (createdAt: string) => string): [string, string] {
  const [one, other] = [left.provenance, right.provenance];
  if (one.model.name !== other.model.name) return [plainLine(one.model.name), plainLine(other.model.name)];
  const part = onlyIn(promptOf(left) ?? "", promptOf(right) ?? "");
  if (part) {
    const labels = [say("with {0}", quoted(part.text, say)), say("without it")] as const;
    return part.side === "left" ? [labels[0], labels[1]] : [labels[1], labels[0]];
  }
  if (promptOf(left) !== promptOf(right))
    return [promptOf(left), promptOf(right)].map((text) => quoted(text ?? "", say)) as [string, string];
  if (left.mode !== right.mode) return [modeWords(left, say), modeWords(right, say)];
  if (one.sampling.temperature !== other.sampling.temperature)
    return [say("temperature {0}", one.sampling.temperature), say("temperature {0}", other.sampling.temperature)];
  if (one.sampling.seed !== other.sampling.seed)
    return [say("seed {0}", one.sampling.seed), say("seed {0}", other.sampling.seed)];
  return [time(left.createdAt), time(right.createdAt)];
}

function modeWords({ mode }: Run, say: Say): string {
  return mode === "on-policy" ? say("written by this model") : say("written by someone else");
}

/** What one text has in one place and the other has not, where that is all that tells them apart. */
function onlyIn(left: string, right: string): { readonly side: "left" | "right"; readonly text: string } | undefined {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  if (short.trim() === "" || long.length === short.length) return undefined;
  const [a, b] = [plainLine(long), plainLine(short)];
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start + end < b.length) return undefined;
  const text = a.slice(start, a.length - end).trim();
  return text === "" ? undefined : { side: long === left ? "left" : "right", text };
}
