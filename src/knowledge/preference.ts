import type { LoadedModel } from "../reader/loadedModel.js";
import { asking } from "./ask.js";
import { chosenAs } from "./outside.js";

const WHICH_IS_TRUE = "Which of these statements is true?";
/** Where a statement has no probability left, the logarithm is taken of this. */
const LEAST_PROBABILITY = 1e-9;

/** By how many nats a model prefers one statement to another when it has to say which is true, mean of both orders. */
export async function preferenceFor(
  model: LoadedModel,
  statement: string,
  other: string,
  signal: AbortSignal,
): Promise<number> {
  const way = await asking(model, { whole: WHICH_IS_TRUE, stem: WHICH_IS_TRUE, options: [] }, signal);
  const [own, rival] = (await chosenAs(way, [statement, other])).map((share) =>
    Math.log(Math.max(share, LEAST_PROBABILITY)),
  );
  return own - rival;
}
