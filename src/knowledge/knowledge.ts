import { CodedError } from "../core/errors.js";
import { answerIn, askedIn, candidateSaid, withoutRepeats } from "../core/knowledge/candidates.js";
import { type Candidate, type Knowledge, type KnowledgeStage, knownOf } from "../core/knowledge/knowledge.js";
import { type KnowledgeTask, MOST_CANDIDATES } from "../core/knowledge/question.js";
import { sameAnswer } from "../core/answer/sameAnswer.js";
import { statementOf } from "../core/knowledge/statement.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type Asking, asking } from "./ask.js";
import { readInside } from "./inside.js";
import { proposals, readOutside, replyOf } from "./outside.js";

export interface KnowledgeOptions {
  /** Replies that are drawn where a question comes without candidates. */
  readonly samples: number;
  readonly signal: AbortSignal;
  /** Called before each part of the work. */
  readonly onStage?: (stage: KnowledgeStage) => void;
}

/**
 * Ranks the candidate answers to a question from outside, by what the model says, and from inside, by what its truth head reads (Gekhman
 * et al. 2025, 2503.15299). Throws CodedError "bad-input" where there are no two candidates to rank.
 */
export async function weigh(
  model: LoadedModel,
  task: KnowledgeTask,
  { samples, signal, onStage }: KnowledgeOptions,
): Promise<Knowledge> {
  const asked = askedIn(task.question);
  const way = await asking(model, asked, signal);
  onStage?.("asking");
  const given = task.candidates ?? (asked.options.length > 0 ? asked.options : null);
  const { reply, texts } = given ? { reply: await replyOf(way), texts: given } : await proposed(way, samples);
  const candidates = withoutRepeats(task.right === null ? texts : [...texts, task.right]).slice(0, MOST_CANDIDATES);
  if (candidates.length < 2)
    throw new CodedError(
      "bad-input",
      `There is one candidate, ${JSON.stringify(candidates[0] ?? reply)}: give others.`,
    );
  const statements = candidates.map((candidate) => statementOf(asked.stem, candidate));
  onStage?.("weighing-words");
  const outside = await readOutside(way, candidates);
  onStage?.("reading-state");
  const inside = await readInside(way, statements);
  const weighed = candidates.map(
    (text, i): Candidate => ({
      text,
      statement: statements[i],
      outside: outside[i],
      inside: inside?.[i] ?? null,
      ...(task.right !== null && { right: sameText(text, task.right) }),
    }),
  );
  const said = candidateSaid(reply, asked, candidates);
  const truth = model.probes?.set.heads.find(({ name }) => name === "truth");
  return {
    id: task.id,
    question: task.question,
    candidates: weighed,
    says: candidates[said] ?? answerIn(reply, asked.stem),
    knows: truth?.quality.trusted ? knownOf(weighed, said) : null,
  };
}

async function proposed(way: Asking, samples: number): Promise<{ reply: string; texts: string[] }> {
  const replies = await proposals(way, samples);
  return { reply: replies[0], texts: replies.map((reply) => answerIn(reply, way.asked.stem)) };
}

function sameText(a: string, b: string): boolean {
  return sameAnswer({ text: a, kind: "text" }, { text: b, kind: "text" });
}
