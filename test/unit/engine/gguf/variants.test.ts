import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { variantIds, variants } from "../../../gguf/variants.js";

const golden: Record<string, { sha256: string; ids: number[] }> = JSON.parse(
  readFileSync(new URL("../../../golden/residuals/tiny.json", import.meta.url), "utf8"),
);

describe("the tiny models", () => {
  it("are the ones with golden residuals", () => {
    expect(variants.map(({ name }) => name)).toEqual(Object.keys(golden));
  });

  // When this fails, the writer has changed: `npm run --silent bench -- golden` makes the values anew.
  it.each(variants)("$name is the very file that its golden residuals were computed on", ({ name, write }) => {
    expect(createHash("sha256").update(write()).digest("hex")).toBe(golden[name].sha256);
    expect(golden[name].ids).toEqual(variantIds);
  });
});
