import { z } from "zod";
import { CodedError } from "../../../core/errors.js";
import type { WorkedProblem } from "./workedProblem.js";

const line = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[^\n]*$/);
const Problem = z.object({
  id: z.string().min(1).max(200),
  domain: z.string().min(1).max(60),
  question: z.string().min(1).max(20_000),
  steps: z
    .array(
      z.object({
        text: line,
        wrong: z
          .array(
            z.object({
              mistake: z.enum(["result", "operand", "operation", "relation", "entity", "unit"]),
              text: line,
            }),
          )
          .max(20),
      }),
    )
    .min(1)
    .max(100),
  style: z.string().min(1).max(60).exactOptional(),
}) satisfies z.ZodType<WorkedProblem>;

/** Worked problems from a file of one JSON object a line. Throws a CodedError "bad-input" that names the line. */
export function readProblemFile(jsonl: string): WorkedProblem[] {
  return jsonl
    .split("\n")
    .map((text, i) => ({ text: text.trim(), number: i + 1 }))
    .filter(({ text }) => text !== "")
    .map(({ text, number }) => {
      const result = Problem.safeParse(parsed(text, number));
      if (result.success) return result.data;
      throw new CodedError(
        "bad-input",
        `Line ${number} is no worked problem: ${z.prettifyError(result.error).slice(0, 300)}`,
      );
    });
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CodedError("bad-input", `Line ${number} is not JSON.`);
  }
}
