import { z } from "zod";
import { Run } from "./run.js";

/** The JSON schema (draft 2020-12) of a `.cotrun.json` document, as text. */
export function runSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(Run, { target: "draft-2020-12", io: "input" });
  const described = {
    $schema,
    title: "Cotrun",
    description: "One check of one chain of thought. Written by cotcheck from the zod schema in src/core/run/run.ts.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
