import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { resolveModel } from "../../src/models/resolveModel.js";
import { adaptedModels } from "../../test/gguf/tinyAdapter.js";
import { variantIds, variants } from "../../test/gguf/variants.js";
import { type Job, runReference } from "./reference.js";

const golden = fileURLToPath(new URL("../../test/golden/residuals/", import.meta.url));

/**
 * "The capital of France is Paris, and 12 + 30 = 42. Water boils at 100 °C. 🌊 Cats are not reptiles; they are mammals." in
 * SmolLM2's tokens: as numbers, so that this golden file tests the graph and not the tokenizer.
 */
const smollmIds: readonly number[] = [
  504, 3575, 282, 4649, 314, 7042, 28, 284, 216, 33, 34, 1232, 216, 35, 32, 446, 216, 36, 34, 30, 4643, 36411, 418, 216,
  33, 32, 32, 13518, 51, 30, 15107, 230, 228, 24395, 359, 441, 20442, 43, 502, 359, 10793, 30,
];

/** Writes the files of test/golden/residuals with the reference implementation. */
export async function makeGolden(threads: number, log: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-golden-"));
  try {
    const smollm = await resolveModel("smollm2-135m");
    const sums: Record<string, string> = {};
    const jobs: Job[] = [
      {
        model: smollm.path,
        out: join(folder, "smollm2-135m"),
        texts: [{ name: "text", ids: smollmIds }],
        golden: true,
      },
    ];
    for (const { name, write } of variants) {
      const bytes = write();
      const model = join(folder, `${name}.gguf`);
      await writeFile(model, bytes);
      sums[name] = createHash("sha256").update(bytes).digest("hex");
      jobs.push({ model, out: join(folder, name), texts: [{ name, ids: variantIds }], golden: true });
    }
    for (const { name, writeModel, writeAdapter } of adaptedModels) {
      const [model, adapter] = [join(folder, `${name}.gguf`), join(folder, `${name}.lora.gguf`)];
      const files = [writeModel(), writeAdapter()];
      await writeFile(model, files[0]);
      await writeFile(adapter, files[1]);
      sums[name] = createHash("sha256").update(Buffer.concat(files)).digest("hex");
      jobs.push({ model, adapter, out: join(folder, name), texts: [{ name, ids: variantIds }], golden: true });
    }
    await runReference(jobs, threads, log);

    const read = async (name: string) => JSON.parse(await readFile(join(folder, name, "golden.json"), "utf8"));
    await save("smollm2-135m.json", JSON.stringify({ sha256: smollm.sha256, ...(await read("smollm2-135m")) }));
    for (const [file, models] of [
      ["tiny.json", variants],
      ["adapted.json", adaptedModels],
    ] as const) {
      const lines: string[] = [];
      for (const { name } of models)
        lines.push(`${JSON.stringify(name)}: ${JSON.stringify({ sha256: sums[name], ...(await read(name)) })}`);
      await save(file, `{\n${lines.join(",\n")}\n}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }

  async function save(name: string, content: string): Promise<void> {
    await writeFile(join(golden, name), `${content}\n`);
    log(`${name}: ${Buffer.byteLength(content) + 1} bytes`);
  }
}
