import { createHash } from "node:crypto";
import { type FileHandle, open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runPython } from "../pythonEnvironment.js";
import { parityFolder, referencePython } from "./environment.js";

export interface TextIds {
  readonly name: string;
  readonly ids: readonly number[];
}

export interface ReferenceText extends TextIds {
  /** [layers, tokens, hidden] */
  readonly residuals: Float32Array;
  /** [tokens, vocabulary] */
  readonly logits: Float32Array;
}

export interface Reference {
  readonly layers: number;
  readonly hidden: number;
  readonly vocabulary: number;
  /** One text after the other, so that only one is in memory. */
  texts(): AsyncIterable<ReferenceText>;
}

const script = fileURLToPath(new URL("python/reference.py", import.meta.url));

export interface Job {
  readonly model: string;
  /** A LoRA adapter that is merged into it. */
  readonly adapter?: string;
  readonly out: string;
  readonly texts: readonly TextIds[];
  readonly golden?: boolean;
}

/** Runs `python/reference.py` on these jobs, one after the other in one process. */
export async function runReference(jobs: readonly Job[], threads: number, log: (line: string) => void): Promise<void> {
  const python = await referencePython(log);
  await runPython([python], [script], JSON.stringify({ threads, jobs }), {
    // The models are on the disk: nothing is to be looked up.
    HF_HUB_OFFLINE: "1",
    TRANSFORMERS_VERBOSITY: "error",
  });
}

/** The reference's residuals and logits, computed once for each model file and set of ids, and kept in the cache. */
export async function referenceFor(
  model: { readonly path: string; readonly sha256: string },
  texts: readonly TextIds[],
  threads: number,
  log: (line: string) => void,
): Promise<Reference> {
  const hash = createHash("sha256")
    .update(await readFile(script))
    .update(JSON.stringify(texts))
    .digest("hex");
  const folder = join(parityFolder(), `${model.sha256.slice(0, 12)}-${hash.slice(0, 12)}`);
  const summary = join(folder, "reference.json");
  const known = await stat(summary).catch(() => undefined);
  if (known === undefined) {
    log("Computing the reference with transformers in fp32 (minutes for the larger models).");
    await runReference([{ model: model.path, out: folder, texts }], threads, log);
  }
  const { layers, hidden, vocabulary } = JSON.parse(await readFile(summary, "utf8"));
  return { layers, hidden, vocabulary, texts: () => readTexts(folder, texts, layers * hidden, vocabulary) };
}

async function* readTexts(
  folder: string,
  texts: readonly TextIds[],
  residualsPerToken: number,
  vocabulary: number,
): AsyncGenerator<ReferenceText> {
  const residualFile = await open(join(folder, "residuals.f32"));
  const logitFile = await open(join(folder, "logits.f32"));
  try {
    let before = 0;
    for (const text of texts) {
      const tokens = text.ids.length;
      yield {
        ...text,
        residuals: await readFloats(residualFile, before * residualsPerToken, tokens * residualsPerToken),
        logits: await readFloats(logitFile, before * vocabulary, tokens * vocabulary),
      };
      before += tokens;
    }
  } finally {
    await residualFile.close();
    await logitFile.close();
  }
}

async function readFloats(file: FileHandle, start: number, count: number): Promise<Float32Array> {
  const values = new Float32Array(count);
  const { bytesRead } = await file.read(values, 0, values.byteLength, start * 4);
  if (bytesRead !== values.byteLength)
    throw new Error("The reference's results are cut short; delete the parity folder of the cache.");
  return values;
}
