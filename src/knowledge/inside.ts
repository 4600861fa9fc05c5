import type { Inside } from "../core/knowledge/knowledge.js";
import { sigmoid } from "../core/statistics/calibration.js";
import { type StatementReading, readStatements } from "../reader/statements.js";
import type { Asking } from "./ask.js";

/** What the truth head says of statements, by themselves and as replies to the question; null without such a head. */
export async function readInside(
  { model, trunk, signal }: Asking,
  statements: readonly string[],
): Promise<Inside[] | null> {
  const alone = await readStatements(model, statements, new Int32Array(0), signal);
  const chat = alone && (await readStatements(model, statements, trunk, signal));
  return alone && chat && alone.map((own, i) => together(own, chat[i]));
}

function together(alone: StatementReading, chat: StatementReading): Inside {
  return {
    alone: alone.probability,
    chat: chat.probability,
    together: sigmoid((alone.logOdds + chat.logOdds) / 2),
    outOfDomain: alone.outOfDomain,
  };
}
