import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { resolveAdapter, withAdapter } from "../../../src/models/adapter.js";
import { isModelId } from "../../../src/models/modelNames.js";
import { modelBytes, sha256, temporaryFolder } from "./smallModels.js";

it("an adapter is used where it lies, and makes another model of its base", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "My adapter.gguf");
  const bytes = modelBytes(5_000, "adapter");
  await writeFile(path, bytes);
  const adapter = await resolveAdapter(path, { cacheRoot: join(folder, "cache") });
  expect(adapter).toEqual({ name: "My adapter", path, sha256: sha256(bytes) });

  const base = { id: "m".repeat(96), name: "Base", sha256: "0".repeat(64) };
  const both = withAdapter(base, adapter);
  expect(both.name).toBe("Base + My adapter");
  expect(isModelId(both.id)).toBe(true);
  const others = [
    base.sha256,
    adapter.sha256,
    withAdapter({ ...base, sha256: "1".repeat(64) }, adapter).sha256,
    withAdapter(base, { ...adapter, sha256: "1".repeat(64) }).sha256,
  ];
  expect(others).not.toContain(both.sha256);
});

it("what is no GGUF file is refused by its path", async () => {
  const path = join(await temporaryFolder(), "adapter_model.safetensors");
  await writeFile(path, "{}");
  await expect(resolveAdapter(path)).rejects.toMatchObject({
    code: "model-file",
    message: expect.stringContaining(path),
  });
  await expect(resolveAdapter(`${path}.gone`)).rejects.toMatchObject({ code: "model-file" });
});
