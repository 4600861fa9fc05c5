import { trainedProbesFolder } from "../../host/probeShelf.js";
import { trainAndWrite, type WrittenTraining } from "../../host/trainProbes.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { trainingDefaults } from "../../trainer/trainProbes.js";

export interface TrainRequest {
  readonly model: LoadedModel;
  readonly cacheRoot: string | undefined;
  readonly onProgress: (activity: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Trains the probes of the loaded model and keeps them in the cache, where the command line finds them too. */
export function train({ model, cacheRoot, onProgress, signal }: TrainRequest): Promise<WrittenTraining> {
  const command = `cotcheck probes train --model ${model.identity.id}`;
  const out = trainedProbesFolder(cacheRoot);
  return trainAndWrite(
    model,
    { ...trainingDefaults, command, onProgress, signal },
    { out, files: "probes", cacheRoot },
  );
}
