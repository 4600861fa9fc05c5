import { restatesPrompt } from "../prompt/restates.js";
import type { Run } from "../run/run.js";
import type { Step } from "../run/step.js";
import { restsOnMark } from "../run/uses.js";
import { type VerdictCode, verdictCodes } from "./codes.js";
import { conclusionIndex } from "./facts.js";

/**
 * What a reader is told of a step: its verdict, with "consistent" told apart by what it rests on. A program that computed the same is
 * more than a model that agrees, a step that goes on from a marked one is in doubt with it, and one that only says the prompt again needs no
 * agreement.
 */
export const standings = [...verdictCodes, "rests-on-mark", "calculation-holds", "given"] as const;
export type Standing = (typeof standings)[number];

const told: readonly Standing[] = ["rests-on-mark", "calculation-holds", "given"];

/** Whether the standing is that of a kind of verdict, which can be a mark. */
export function isVerdict(standing: Standing): standing is VerdictCode {
  return !told.includes(standing);
}

const unmarked: readonly VerdictCode[] = ["consistent", "cannot-tell"];

export function standingOf(step: Step, run: Pick<Run, "messages" | "steps" | "answer">): Standing {
  const { code } = step.verdict;
  if (!unmarked.includes(code)) return code;
  if (code === "consistent" && restsOnMark(run, step)) return "rests-on-mark";
  const computed = step.computations;
  if (code === "consistent" && computed.length > 0 && computed.every(({ holds }) => holds)) return "calculation-holds";
  if (computed.length > 0 || step.kind === "code" || step.kind === "tool-call") return code;
  if (!restatesPrompt(step.text, run.messages)) return code;
  // What the text comes to is its own, whatever the prompt says.
  const concludes = run.answer !== null && step.index === run.steps[conclusionIndex(run.steps, run.answer)]?.index;
  return concludes ? code : "given";
}
