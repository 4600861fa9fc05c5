import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { probeShelf } from "../../../src/host/probeShelf.js";
import { catalogue } from "../../../src/models/catalogue.js";
import { findHeadQualities } from "../../../src/reader/headQualities.js";

const packaged = probeShelf([fileURLToPath(new URL("../../../probes", import.meta.url))]);

test.each(catalogue)("how good the probes of $id are is known before it is fetched", async (entry) => {
  const heads = await findHeadQualities(entry, packaged);
  expect(heads?.map(({ name }) => name)).toContain("truth");
  for (const { auroc, baseline } of heads ?? []) {
    expect(auroc).toBeGreaterThan(0);
    expect(baseline).toBeLessThan(1);
  }
});

test("probes of another file under the same id, and of no model, say nothing", async () => {
  const [{ id }] = catalogue;
  expect(await findHeadQualities({ id, sha256: "0".repeat(64) }, packaged)).toBeUndefined();
  expect(await findHeadQualities({ id: "nobody", sha256: "0".repeat(64) }, packaged)).toBeUndefined();
});

test("a file that cannot be read says nothing", async () => {
  const refused = {
    find: () => Promise.reject(new CodedError("probe-file", "The file cannot be read: permission denied.")),
  };
  expect(await findHeadQualities(catalogue[0], refused)).toBeUndefined();
});

test("a file that is damaged says nothing", async () => {
  const damaged = { find: async () => ({ bytes: Uint8Array.of(1, 2, 3), origin: "here" }) };
  expect(await findHeadQualities(catalogue[0], damaged)).toBeUndefined();
});
