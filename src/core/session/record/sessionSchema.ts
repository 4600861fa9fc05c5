import { z } from "zod";
import { SessionFailure, SessionRecord } from "./sessionRecord.js";

/** The JSON schema (draft 2020-12) of a line that `cotcheck session --json` prints, as the text of its file. */
export function sessionSchema(): string {
  const schema = z.toJSONSchema(z.union([SessionRecord, SessionFailure]), { io: "output" });
  return `${JSON.stringify({ ...schema, title: "A line that cotcheck session --json prints" }, null, 2)}\n`;
}
