import { z } from "zod";
import { SessionFailure, SessionRecord } from "./sessionRecord.js";

/** The JSON schema (draft 2020-12) of a line that `cotcheck session --json` prints, as text. */
export function sessionSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(z.union([SessionRecord, SessionFailure]), { target: "draft-2020-12" });
  const described = {
    $schema,
    title: "Checked session",
    description:
      "A line that cotcheck session --json prints, from the zod schema in src/core/session/record/sessionRecord.ts.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
