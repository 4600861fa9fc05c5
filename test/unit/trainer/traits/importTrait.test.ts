import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readControlVector } from "../../../../src/engine/controlVector.js";
import { readTraitFile } from "../../../../src/probes/traitFile.js";
import type { LoadedModel } from "../../../../src/reader/loadedModel.js";
import { exportTrait } from "../../../../src/trainer/traits/exportTrait.js";
import { importTrait } from "../../../../src/trainer/traits/importTrait.js";
import { trainTraits } from "../../../../src/trainer/traits/trainTraits.js";
import { replyTasks } from "../../../../src/training/corpora/traits/replyTasks.js";
import { plantedTalker, talkerInfo } from "./plantedTalker.js";

const sha256 = "0123456789abcdef".repeat(4);
const identity = { id: "planted", name: "Planted", sha256 };
const expected = { modelSha256: sha256, graph: "g0-planted", layers: 4, hidden: 24 };

/** Nothing that was written or read is kept. */
const memory = {
  replies: { lines: async () => [], append: async () => {} },
  store: { read: async () => null, write: async () => {} },
  seed: 1,
};

test("a trait that was exported reads as well when it is imported, and the other way round it is switched off", async () => {
  const { engine } = plantedTalker("malice");
  const product = "cotcheck test";
  const tasks = replyTasks(["malice"], { rounds: 1, roleRounds: 1 });
  const trained = await trainTraits(engine, { ...memory, identity, info: talkerInfo, tasks, product, command: "" });
  const folder = await mkdtemp(join(tmpdir(), "import-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "malice.gguf");
  const known = { id: "planted", architecture: "planted", modelSha256: sha256, hidden: 24 };
  await writeFile(path, exportTrait(trained.file, known, "malice"));
  const vector = await readControlVector(path);

  const pack = readTraitFile(trained.file, expected);
  const model = { engine, identity, info: talkerInfo, probes: null, withoutProbes: undefined, product };
  const found = { pack, sha256: "", first: 0 };
  const loaded = (traits: LoadedModel["traits"]): LoadedModel => ({ ...model, traits });
  const { trait, file } = await importTrait(loaded(found), vector, { name: "spite", like: "malice" }, memory);
  expect(trait.on).toBe(true);
  expect(trait.quality.auroc).toBeGreaterThan(0.97);
  expect(trait.quality.high).toBeGreaterThan(1);
  expect(trait.quality.low).toBeLessThan(-1);
  const both = readTraitFile(file, expected);
  expect(both.traits.map(({ name }) => name)).toEqual(["malice", "spite"]);
  expect(both.quality).toContain("spite is imported");

  const turned = vector.layers.map(({ layer, direction }) => ({ layer, direction: direction.map((value) => -value) }));
  const contrary = await importTrait(
    loaded(null),
    { ...vector, layers: turned },
    { name: "spite", like: "malice" },
    memory,
  );
  expect(contrary.trait).toMatchObject({ on: false, quality: { auroc: expect.closeTo(1 - trait.quality.auroc, 5) } });

  const taken = importTrait(loaded(found), vector, { name: "malice", like: "malice" }, memory);
  await expect(taken).rejects.toMatchObject({ code: "usage", message: expect.stringContaining("--name") });
});

test("a trait that the pack does not have is named, with those that it has", async () => {
  const { engine } = plantedTalker("malice");
  const tasks = replyTasks(["apathy"], { rounds: 1, roleRounds: 1 });
  const options = { ...memory, identity, info: talkerInfo, tasks, product: "", command: "" };
  const { file } = await trainTraits(engine, options);
  const known = { id: "planted", architecture: "planted", modelSha256: sha256, hidden: 24 };
  expect(() => exportTrait(file, known, "malice")).toThrow('no trait "malice"; it has apathy');
  expect(() => exportTrait(file, { ...known, hidden: 12 }, "apathy")).toThrow("another model");
});
