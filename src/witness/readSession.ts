import type { CheckedSession } from "../core/session/checkedSession.js";
import { sessionToRead } from "../core/session/reading/toRead.js";
import { withReadings } from "../core/session/reading/withReadings.js";
import type { SessionReport } from "../core/session/report.js";
import { timelineOf } from "../core/session/timeline/timelineOf.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type ReadClaimsOptions, readClaims } from "./readClaims.js";

/** The report of a checked session with what a model reads of its closing messages. */
export async function readSession(
  model: LoadedModel,
  session: Pick<CheckedSession, "turns" | "report">,
  options: ReadClaimsOptions,
): Promise<SessionReport> {
  const toRead = sessionToRead(timelineOf(session));
  if (toRead.closings.length === 0) return session.report;
  const { readings, reading } = await readClaims(model, toRead, options);
  return withReadings(session.report, readings, reading);
}
