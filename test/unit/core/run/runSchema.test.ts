import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { runSchema } from "../../../../src/core/run/runSchema.js";
import { recorded, hostileRun } from "../../report/runs.js";

const committed = readFileSync(new URL("../../../../schemas/cotrun.schema.json", import.meta.url), "utf8");

describe("the JSON schema of a run", () => {
  it("is the one that run.ts makes", () => {
    expect(committed, "stale: run `npx tsx scripts/schema.ts`").toBe(runSchema());
  });

  it("accepts runs and refuses what is none", () => {
    const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse(committed));
    expect(validate(recorded("off-policy")), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(hostileRun().run)).toBe(true);
    expect(validate({ ...recorded("off-policy"), status: "finished" })).toBe(false);
    expect(validate({ ...recorded("off-policy"), steps: [{}] })).toBe(false);
  });
});
