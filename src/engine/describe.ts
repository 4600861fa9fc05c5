import { toErrorData } from "../core/errors.js";
import type { ModelDescription } from "../core/modelFiles/description.js";
import { openGguf } from "./gguf/file.js";
import { openAdapter } from "./graph/adapter.js";
import { readArchitecture } from "./graph/readArchitecture.js";
import { createTokenizer } from "./tokenizer/tokenizer.js";

/** What a model file is, and whether it can be run, with the adapter where one is named: all that is refused before tensors are read is refused here. */
export async function describeModel(modelPath: string, adapterPath?: string): Promise<ModelDescription> {
  const stated: { architecture?: string } = {};
  try {
    const file = await openGguf(modelPath);
    try {
      stated.architecture = file.fields.string("general.architecture").slice(0, 40);
      const { layers, hiddenSize, heads, keyValueHeads, headSize, feedForwardSize, vocabularySize } =
        await readArchitecture(file);
      createTokenizer(file.fields);
      if (adapterPath !== undefined) await (await openAdapter(adapterPath, file)).file.close();
      const shape = { layers, hiddenSize, heads, keyValueHeads, headSize, feedForwardSize, vocabularySize };
      return { ...stated, shape };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { ...stated, refusal: toErrorData(error) };
  }
}
