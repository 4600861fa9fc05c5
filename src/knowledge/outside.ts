import type { Outside } from "../core/knowledge/knowledge.js";
import { chatTokens } from "../reader/prompt.js";
import { concatenated } from "../reader/sequence.js";
import { type Asking, goOn } from "./ask.js";

const ANSWER_ALONE = "Answer with the answer alone, in as few words as possible.";
/** No answer in few words is longer. */
const REPLY_TOKENS = 24;
/** A proposal is drawn from what the model holds possible, not only from what it holds likeliest. */
const PROPOSAL_TEMPERATURE = 1;

/** What the model replies, word for word: the likeliest reply. */
export async function replyOf(asking: Asking): Promise<string> {
  const chat = await replyChat(asking, asking.asked.whole);
  const [reply] = await goOn(asking, [chat], { maxTokens: REPLY_TOKENS });
  return reply.text.trim();
}

/** Replies drawn at random, and before them the likeliest. */
export async function proposals(asking: Asking, samples: number): Promise<string[]> {
  const chat = await replyChat(asking, asking.asked.whole);
  const drawn = await goOn(
    asking,
    Array.from({ length: samples }, () => chat),
    { maxTokens: REPLY_TOKENS, temperature: PROPOSAL_TEMPERATURE },
  );
  return [await replyOf(asking), ...drawn.map(({ text }) => text.trim())];
}

/** How the model's words rank the candidates: one figure a candidate of each kind. */
export async function readOutside(asking: Asking, candidates: readonly string[]): Promise<Outside[]> {
  const said = await saidAs(asking, candidates);
  const chosen = await chosenAs(asking, candidates);
  const judged = await judgedAs(asking, candidates);
  return candidates.map((_, i) => ({ ...said[i], chosen: chosen[i], judged: judged[i] }));
}

function replyChat({ model }: Asking, question: string): Promise<Int32Array> {
  return chatTokens(model, `${question}\n${ANSWER_ALONE}`);
}

/** The answer as the reply, without the options: a list of them makes letters likelier than words. */
async function saidAs(
  asking: Asking,
  candidates: readonly string[],
): Promise<Pick<Outside, "said" | "saidPerToken">[]> {
  const chat = await replyChat(asking, asking.asked.stem);
  const options = await tokensOf(asking, candidates);
  const [{ options: logProbs }] = await goOn(asking, [chat], { maxTokens: 0, options });
  return options.map(({ length }, i) => ({
    said: Math.exp(logProbs[i]),
    saidPerToken: Math.exp(logProbs[i] / length),
  }));
}

/** Letters compete with one another only; a small model prefers some, so the list is offered in both orders. */
export async function chosenAs(asking: Asking, candidates: readonly string[]): Promise<number[]> {
  const letters = candidates.map((_, i) => String.fromCharCode(65 + i));
  const options = await tokensOf(asking, letters);
  const orders = [[...candidates.keys()], [...candidates.keys()].reverse()];
  const chats = await Promise.all(
    orders.map((order) => {
      const list = order.map((candidate, i) => `(${letters[i]}) ${candidates[candidate]}`).join("\n");
      return behindWords(asking, `${asking.asked.stem}\n${list}`, "The correct answer is (");
    }),
  );
  const results = await goOn(asking, chats, { maxTokens: 0, options });
  const shares = results.map(({ options: logProbs }) => shareOut(logProbs));
  return candidates.map((_, i) => orders.reduce((sum, order, k) => sum + shares[k][order.indexOf(i)], 0) / 2);
}

async function judgedAs(asking: Asking, candidates: readonly string[]): Promise<number[]> {
  const options = await tokensOf(asking, [" true", " false"]);
  const chats = await Promise.all(
    candidates.map((candidate) =>
      behindWords(
        asking,
        `${asking.asked.stem}\nProposed answer: ${candidate}\nIs the proposed answer true or false?`,
        "The proposed answer is",
      ),
    ),
  );
  const results = await goOn(asking, chats, { maxTokens: 0, options });
  return results.map(({ options: logProbs }) => shareOut(logProbs)[0]);
}

async function behindWords({ model }: Asking, content: string, words: string): Promise<Int32Array> {
  return concatenated(await chatTokens(model, content), (await model.engine.tokenize(words)).ids);
}

function tokensOf({ model }: Asking, texts: readonly string[]): Promise<Int32Array[]> {
  return Promise.all(texts.map(async (text) => (await model.engine.tokenize(text)).ids));
}

/** Probabilities that add up to 1. */
function shareOut(logProbs: ArrayLike<number>): number[] {
  const largest = Math.max(...Array.from(logProbs));
  const odds = Array.from(logProbs, (logProb) => Math.exp(logProb - largest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}
