import { answerIn, askedIn, candidateSaid, toRank, withoutRepeats } from "../core/knowledge/candidates.js";
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
 * et al. 2025, 2503.15299). Throws as {@link toRank} does.
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
  const listed = given && toRank(given, task.right);
  const { reply, candidates } = listed
    ? { reply: await replyOf(way), candidates: listed }
    : await proposed(way, samples, task.right);
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

/** The answers in replies that are drawn, as many as leave room for the right one. */
async function proposed(way: Asking, samples: number, right: string | null) {
  const replies = await proposals(way, samples);
  const texts = withoutRepeats(replies.map((reply) => answerIn(reply, way.asked.stem)));
  const room = right === null ? MOST_CANDIDATES : MOST_CANDIDATES - 1;
  return { reply: replies[0], candidates: toRank(texts.slice(0, room), right) };
}

function sameText(a: string, b: string): boolean {
  return sameAnswer({ text: a, kind: "text" }, { text: b, kind: "text" });
}
