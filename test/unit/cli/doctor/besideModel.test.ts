import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { featureWords, selectedModel, traitWords } from "../../../../src/cli/doctor/besideModel.js";
import { probeShelf } from "../../../../src/host/probeShelf.js";
import { catalogue, defaultModelId, entryById } from "../../../../src/models/catalogue.js";
import { temporaryFolder } from "../../models/smallModels.js";

const shelf = probeShelf(["probes"]);
const entry = (id: string) => entryById(id, catalogue) ?? expect.fail(`there is no ${id}`);

test("the default model has traits and features, and the small one has neither, which is in order", async () => {
  expect(await traitWords(entry(defaultModelId), shelf)).toMatch(/^qwen2\.5-coder-1\.5b: 12 of 13 are read$/);
  expect(await featureWords(entry(defaultModelId), ["probes"])).toMatch(/^qwen2\.5-coder-1\.5b: \d+ in layer \d+$/);
  expect(await traitWords(entry("smollm2-135m"), shelf)).toContain("has none");
  expect(await featureWords(entry("smollm2-135m"), ["probes"])).toBe("smollm2-135m has no dictionary");
});

test("files of another model file, and those that are damaged, are told as what fails", async () => {
  const another = { ...entry(defaultModelId), sha256: "0".repeat(64) };
  await expect(traitWords(another, shelf)).rejects.toMatchObject({ code: "probe-file" });
  await expect(featureWords(another, ["probes"])).rejects.toMatchObject({ code: "probe-file" });
  const folder = await temporaryFolder();
  await mkdir(join(folder, "smollm2-135m"));
  await writeFile(join(folder, "smollm2-135m", "traits.safetensors"), "no pack");
  await expect(traitWords(entry("smollm2-135m"), probeShelf([folder]))).rejects.toMatchObject({ code: "probe-file" });
});

test("a model that was never verified, and one that is not there, are named", async () => {
  const { id } = entry(defaultModelId);
  await expect(traitWords({ id }, shelf)).rejects.toThrow(`cotcheck models verify ${id}`);
  expect(selectedModel(catalogue, id)).toBe(entry(id));
  expect(() => selectedModel(catalogue, "nobody")).toThrow('no model "nobody" here. There are qwen2.5-coder-1.5b,');
});
