import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { probeGpu, reasonOf } from "../../src/engine/device/gpuProbe.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import { entryById } from "../../src/models/catalogue.js";
import type { GpuState, LoadRequest } from "../../src/protocol/engine.js";
import { expectGolden, type Golden } from "./golden.js";

const entry = "dist/engine.mjs";

let engine: EngineClient;
let gpu: GpuState;
beforeAll(async () => {
  engine = startEngine({ entry });
  ({ gpu } = await engine.examine());
});
afterAll(() => engine.dispose());

const load = (device: LoadRequest["device"]) => {
  const { path, sha256, graphCache } = inject("testModel");
  return engine.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 2, layout: "fast", device });
};

it("a catalogue model's shape is what its file's header states", async () => {
  const { architecture, shape } = entryById("smollm2-135m")!;
  expect(await engine.describe(inject("testModel").path)).toEqual({ architecture, shape });
});

describe("the probe", () => {
  it("says that products are exact, and of the GPU that it can be used or why not", async () => {
    expect((await engine.examine()).exactProducts).toBe(true);
    if (!gpu.usable) expect(gpu.reason).toMatch(/\w/u);
  });

  it("takes a process that ends without an answer for a GPU that cannot be used", async () => {
    const state = await probeGpu("dist/test/halfInstalled.mjs");
    expect(state).toMatchObject({ usable: false, reason: expect.stringContaining("exit code 1") });
  });

  it("does not wait for a driver that hangs", async () => {
    const state = await probeGpu("dist/test/mute.mjs", 200);
    expect(state).toEqual({ usable: false, reason: "The GPU did not answer within 0.2 s." });
  });

  it("gives the runtime's own words in one printable line", () => {
    const thrown = "/src/webgpu_context.cc:136 Initialize() status == Success was false. No\u001b[31m adapters\n";
    expect(reasonOf(thrown)).toBe("No [31m adapters");
  });
});

it.each(["auto", "cpu", undefined] as const)("%s is the CPU", async (device) => {
  expect((await load(device)).runtime).toMatch(/^onnxruntime [\d.]+, cpu, 2 threads$/u);
});

it("gpu is the GPU where it passed the probe, else the CPU with the reason; the residuals are the reference's either way", async () => {
  const info = await load("gpu");
  if (gpu.usable) expect(info.runtime).toMatch(/, webgpu, with 2 cpu threads for what it lacks$/u);
  else expect(info.runtime).toContain(`, cpu, 2 threads (gpu asked for: ${gpu.reason})`);
  const golden = JSON.parse(readFileSync("test/golden/residuals/smollm2-135m.json", "utf8")) as Golden;
  await expectGolden(engine, golden, info.layers, info.hiddenSize);
}, 600_000);
