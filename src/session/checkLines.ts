import type { InputLine } from "../core/batch/inputLine.js";
import { CancelledError, CodedError } from "../core/errors.js";
import type { CheckedSession } from "../core/session/checkedSession.js";
import { checkSession } from "../core/session/checkSession.js";
import { idWithin, parseSessionLine } from "../core/session/record/sessionLine.js";
import {
  type SessionFailure,
  type SessionRecord,
  sessionFailure,
  sessionRecord,
} from "../core/session/record/sessionRecord.js";
import type { SessionReport } from "../core/session/report.js";

/** Puts more into the report of a checked session. */
export type ReadFurther = (session: Pick<CheckedSession, "turns" | "report">) => Promise<SessionReport>;

/**
 * Checks one session a line, and answers each line that is not blank once and in order, whatever is wrong with it. Only the line at hand
 * is in memory. Rejects with a CancelledError of `read`'s.
 */
export async function* checkLines(
  lines: AsyncIterable<InputLine>,
  read?: ReadFurther,
): AsyncGenerator<SessionRecord | SessionFailure> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if ("error" in line) yield failure(idWithin(line.beginning ?? ""), line.error, number);
    else if (line.text.trim() !== "") yield await answer(line.text, number, read);
  }
}

async function answer(
  text: string,
  number: number,
  read: ReadFurther | undefined,
): Promise<SessionRecord | SessionFailure> {
  const task = parseSessionLine(text);
  if ("error" in task) return failure(task.id, task.error, number);
  try {
    const { id, turns, messageOf, leftOut } = task;
    const checked = checkSession(turns);
    const report = read ? await read({ turns, report: checked }) : checked;
    return sessionRecord(id, report, leftOut, (turn) => messageOf[turn]);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return failure(task.id, error, number);
  }
}

/** One without an id is known by its line. */
function failure(id: SessionFailure["id"], error: unknown, number: number): SessionFailure {
  const { error: fault } = sessionFailure(id, error);
  return sessionFailure(id, id === null ? new CodedError(fault.code, `Line ${number}: ${fault.message}`) : error);
}
