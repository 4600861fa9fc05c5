import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { peakMebibytes, type Setup } from "./contender.js";
import { engineProcess } from "./engineProcess.js";
import { loadRequest } from "./ours.js";

export interface Conversion {
  readonly seconds: number;
  /** Peak resident memory over the size of the model file; null where the system does not tell. */
  readonly peak: number | null;
}

/** First use: the model file is converted into an empty folder, which is removed afterwards. */
export async function measureConversion(setup: Setup): Promise<Conversion> {
  const folder = join(cacheFolder().root, "bench", "conversion");
  // A run that was interrupted leaves it behind.
  await rm(folder, { recursive: true, force: true });
  const engine = engineProcess();
  try {
    const { pid } = await engine.hello();
    const { size } = await stat(setup.model.path);
    const begun = performance.now();
    let ended: number | undefined;
    let peak: Promise<number | null> | undefined;
    await engine.load(loadRequest(setup, folder), ({ activity }) => {
      // What is loaded afterwards is not part of it, neither its time nor its memory.
      if (activity !== "loading" || ended !== undefined) return;
      ended = performance.now();
      peak = peakMebibytes(pid);
    });
    if (ended === undefined) throw new Error("The engine loaded a model without saying so.");
    const mebibytes = (await peak) ?? null;
    return {
      seconds: (ended - begun) / 1000,
      peak: mebibytes === null ? null : (mebibytes * 2 ** 20) / size,
    };
  } finally {
    await engine.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}
