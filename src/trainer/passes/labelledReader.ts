import { labelledStep } from "../../core/batch/labelledTask.js";
import { responseSteps } from "../../core/steps/responseSteps.js";
import type { Engine } from "../../protocol/engine.js";
import type { LabelledReader } from "../../training/corpora/solutions/labelledTexts.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import { OTHER_SOLUTIONS } from "../../training/corpora/steps/stepSamples.js";
import { writtenPass } from "./writtenPass.js";

/** One pass over each text behind its prompt; a labelled step without a token of its own is left out. */
export function labelledReader(engine: Engine, shape: KeptShape): LabelledReader {
  return async ({ messages, response, labels, problem, line }, signal = new AbortController().signal) => {
    const { text, spans } = responseSteps(response.kind === "text" ? response.text : response.steps);
    const labelled = labels.map(({ step, wrong }) => ({ ...labelledStep(spans, step, line), index: step, wrong }));
    const [prompt, tokens] = [(await engine.chat(messages)).ids, await engine.tokenize(text)];
    const { steps } = await writtenPass(engine, prompt, { tokens }, labelled, shape, signal);
    return steps.map(({ text, index, wrong, pass }) => ({
      sample: {
        problem,
        domain: OTHER_SOLUTIONS,
        text,
        index,
        steps: spans.length,
        mistake: wrong ? ("other model" as const) : null,
      },
      pass,
    }));
  };
}
