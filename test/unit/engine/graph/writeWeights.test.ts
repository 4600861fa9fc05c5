import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeBundle } from "../../../../scripts/nodeBundle.mjs";
import { ModelFileError } from "../../../../src/core/errors.js";
import { dequantise } from "../../../../src/engine/gguf/dequantise.js";
import { openGguf } from "../../../../src/engine/gguf/file.js";
import type { TensorTypeName } from "../../../../src/engine/gguf/tensorTypes.js";
import { inverseRotation } from "../../../../src/engine/graph/hadamard.js";
import { type WeightJob, WeightsPlan } from "../../../../src/engine/graph/weights.js";
import { writeWeights } from "../../../../src/engine/graph/writeWeights.js";
import { encode, randomWeights } from "../../../gguf/encode.js";
import { createRandom } from "../../../gguf/random.js";
import { type TensorData, writeGguf } from "../../../gguf/writer.js";

const random = createRandom(7);
const matrix = (name: string, type: TensorTypeName, inputs: number, outputs: number): TensorData => ({
  name,
  type,
  shape: [inputs, outputs],
  bytes: randomWeights(type, inputs * outputs, 0.1, random),
});

/** Of several pieces, of several sources, and with rows that no tile of 64 divides. */
const tensors: readonly TensorData[] = [
  matrix("gate", "Q4_K", 256, 9001),
  matrix("up", "Q6_K", 256, 65),
  matrix("down", "Q8_0", 96, 70),
  matrix("query", "Q5_K", 512, 2100),
  matrix("key", "Q4_1", 512, 3),
  matrix("narrow", "F16", 128, 9000),
  { name: "norm", type: "F32", shape: [33], bytes: encode("F32", Float32Array.from({ length: 33 }, random.normal)) },
];

function planOf(): WeightsPlan {
  const plan = new WeightsPlan();
  const blocks = (sources: string[], inputs: number, outputs: number, blockSize: number) => {
    const values = plan.allocate(inputs * outputs);
    const scales = plan.allocate(((inputs * outputs) / blockSize) * 4);
    plan.jobs.push({ kind: "blocks", sources, inputs, outputs, blockSize, values, scales });
  };
  const channels = (sources: string[], inputs: number, outputs: number, rotation: number) => {
    const [values, scales] = [plan.allocate(inputs * outputs), plan.allocate(outputs * 4)];
    plan.jobs.push({ kind: "channels", sources, inputs, outputs, rotation, values, scales });
  };
  blocks(["gate", "up"], 256, 9066, 128);
  blocks(["down"], 96, 70, 32);
  channels(["query", "key"], 512, 2103, 8);
  plan.jobs.push({ kind: "float", sources: ["norm"], values: plan.allocate(33 * 4) });
  plan.jobs.push({ kind: "float", sources: ["norm", "narrow"], values: plan.allocate((33 + 128 * 9000) * 4) });
  return plan;
}

/** What the file must hold, worked out in the plainest way: each matrix as a whole, in doubles. */
function expected(plan: WeightsPlan): Uint8Array {
  const file = new Uint8Array(plan.bytes);
  for (const job of plan.jobs) {
    const weights = Float32Array.from(job.sources.flatMap((name) => Array.from(weightsOf(name))));
    if (job.kind === "float") {
      file.set(new Uint8Array(weights.buffer), job.values.offset);
      continue;
    }
    if (job.kind === "channels") weights.set(turned(weights, job.rotation));
    const group = job.kind === "blocks" ? job.blockSize : job.inputs;
    const scales = new Float32Array(weights.length / group);
    for (const g of scales.keys()) {
      const largest = weights.subarray(g * group, (g + 1) * group).reduce((most, w) => Math.max(most, Math.abs(w)), 0);
      scales[g] = largest / 127;
      for (let i = g * group; i < (g + 1) * group; i++) {
        // Of channels the inverse is held as a 32-bit float.
        const inverse = job.kind === "channels" ? Math.fround(127 / largest) : 127 / largest;
        const level = Math.floor(weights[i] * inverse + 128.5);
        if (job.kind === "blocks") file[job.values.offset + i] = level;
        else file[job.values.offset + (i % job.inputs) * job.outputs + g] = level - 128;
      }
    }
    file.set(new Uint8Array(scales.buffer), job.scales.offset);
  }
  return file;
}

/** Blocks of weights times a Hadamard matrix, sum by sum. */
function turned(weights: Float32Array, block: number): Float32Array {
  const back = inverseRotation(block);
  return weights.map((_, at) => {
    let sum = 0;
    const first = at - (at % block);
    for (let i = 0; i < block; i++) sum += weights[first + i] * back[i * block + (at % block)] * block;
    return sum;
  });
}

function weightsOf(name: string): Float32Array {
  const { type, shape, bytes } = tensors.find((tensor) => tensor.name === name)!;
  const weights = new Float32Array(shape.reduce((product, length) => product * length, 1));
  dequantise(type, bytes, weights);
  return weights;
}

let folder: string;
let model: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-weights-"));
  model = join(folder, "model.gguf");
  await writeFile(model, writeGguf({ metadata: {}, tensors }));
});
afterAll(() => rm(folder, { recursive: true }));

interface Conversion {
  readonly threads: number;
  readonly model?: string;
  readonly jobs?: readonly WeightJob[];
  readonly target?: string;
  readonly signal?: AbortSignal;
  /** Before the conversion, the model being open. */
  readonly meanwhile?: () => Promise<void>;
  readonly onBytes?: (written: number) => void;
}

/** Converts, and returns the weights file. */
async function convert(conversion: Conversion): Promise<Uint8Array> {
  const plan = planOf();
  const path = conversion.target ?? join(folder, "weights.bin");
  const [file, target] = [await openGguf(conversion.model ?? model), await open(path, "w")];
  try {
    await conversion.meanwhile?.();
    if (!conversion.target) await target.truncate(plan.bytes);
    const { jobs = plan.jobs, onBytes = () => {}, signal, threads } = conversion;
    await writeWeights({ model: file }, jobs, target, onBytes, signal, threads);
  } finally {
    await target.close();
    await file.close();
  }
  return readFile(path);
}

/** Worker threads of this process that have not ended. */
const threadsAlive = () => (process.report.getReport() as unknown as { workers: readonly object[] }).workers.length;

/** A model that is damaged in a tensor of several pieces. */
async function damagedModel(): Promise<string> {
  const path = join(folder, "damaged.gguf");
  const damaged = tensors.map((tensor) => {
    if (tensor.name !== "gate") return tensor;
    const bytes = tensor.bytes.slice();
    // The scale of a block of the last rows becomes NaN.
    bytes.set([0x00, 0x7e], 8990 * 144);
    return { ...tensor, bytes };
  });
  await writeFile(path, writeGguf({ metadata: {}, tensors: damaged }));
  return path;
}

describe.each([0, 1, 3])("a weights file written with %i threads", (threads) => {
  it("holds what the plan says to the bit, and says how far it is", async () => {
    const plan = planOf();
    const steps: number[] = [];
    const file = await convert({ threads, onBytes: (written) => steps.push(written) });
    expect(Buffer.compare(file, expected(plan))).toBe(0);
    expect(steps.length).toBeGreaterThan(plan.jobs.length);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const bytes = plan.jobs.reduce(
      (sum, job) => sum + job.values.length + ("scales" in job ? job.scales.length : 0),
      0,
    );
    expect(steps.at(-1)).toBe(bytes);
    expect(threadsAlive()).toBe(0);
  });

  it("is refused for weights that are not finite, and the tensor is named", async () => {
    const failure = convert({ threads, model: await damagedModel() });
    await expect(failure).rejects.toThrow(ModelFileError);
    await expect(failure).rejects.toThrow(/"gate" holds weights that are not finite/);
    expect(threadsAlive()).toBe(0);
  });

  it("is refused for a tensor that is missing", async () => {
    const plan = planOf();
    plan.jobs.push({ kind: "float", sources: ["absent"], values: plan.allocate(4) });
    const failure = convert({ threads, jobs: plan.jobs });
    await expect(failure).rejects.toThrow(ModelFileError);
    await expect(failure).rejects.toThrow("lacks the tensor absent");
  });

  it("is refused when the model file becomes shorter", async () => {
    const copy = join(folder, "shorter.gguf");
    await writeFile(copy, await readFile(model));
    const failure = convert({ threads, model: copy, meanwhile: () => truncate(copy, 1_000_000) });
    await expect(failure).rejects.toThrow(ModelFileError);
    await expect(failure).rejects.toThrow("became shorter");
  });

  it.runIf(existsSync("/dev/full"))("tells a full disk by its code", async () => {
    await expect(convert({ threads, target: "/dev/full" })).rejects.toMatchObject({ code: "ENOSPC" });
    expect(threadsAlive()).toBe(0);
  });

  it("stops for a cancel between pieces, with the reason given", async () => {
    const cancel = new AbortController();
    const reason = new Error("enough");
    let calls = 0;
    const onBytes = () => {
      calls++;
      cancel.abort(reason);
    };
    await expect(convert({ threads, signal: cancel.signal, onBytes })).rejects.toBe(reason);
    expect(calls).toBeLessThan(planOf().jobs.length);
    expect(threadsAlive()).toBe(0);
    await expect(convert({ threads, signal: cancel.signal })).rejects.toBe(reason);
  });
});

it("is made in threads by a bundle that stands alone", async () => {
  const alone = join(folder, "alone");
  await mkdir(alone);
  await build({
    ...nodeBundle,
    stdin: {
      contents: `
        import { open } from "node:fs/promises";
        import { openGguf } from "./src/engine/gguf/file.js";
        import { writeWeights } from "./src/engine/graph/writeWeights.js";
        const [model, jobs, weights] = process.argv.slice(2);
        const [file, target] = [await openGguf(model), await open(weights, "w")];
        await writeWeights({ model: file }, JSON.parse(jobs), target, () => {}, undefined, 2);
        await target.close();
        await file.close();`,
      resolveDir: resolve("."),
      loader: "ts",
    },
    outfile: join(alone, "convert.mjs"),
  });
  expect(await readdir(alone)).toEqual(["convert.mjs"]);
  const [plan, weights] = [planOf(), join(alone, "weights.bin")];
  await promisify(execFile)(process.execPath, ["convert.mjs", model, JSON.stringify(plan.jobs), weights], {
    cwd: alone,
    env: {},
  });
  expect(Buffer.compare(await readFile(weights), expected(plan))).toBe(0);
});
