import { createHash } from "node:crypto";
import type { Engine } from "../../protocol/engine.js";
import type { PlannedSampling, Sampling } from "../../training/corpora/solutions/asked/samplingPlan.js";

/** What a model is to write: all that its solutions depend on beside the model. */
export interface SolutionRequest extends Sampling {
  /** Of the content: two requests of one id ask for the same. */
  readonly id: string;
  /** The prompt in the model's chat template, up to where the assistant begins to write. */
  readonly ids: readonly number[];
}

/** A plan's request for the model that the engine holds. */
export async function solutionRequest(engine: Engine, { asked, sampling }: PlannedSampling): Promise<SolutionRequest> {
  const ids = Array.from((await engine.chat(asked.messages)).ids);
  const { n, temperature, topP, maxTokens, seed } = sampling;
  const content = { ids, n, temperature, topP, maxTokens, seed };
  const id = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
  return { id, ...content };
}
