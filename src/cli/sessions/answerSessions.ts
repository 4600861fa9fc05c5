import { CancelledError, CodedError } from "../../core/errors.js";
import { jsonLine, sessionFailure, sessionRecord } from "../../core/session/record/sessionRecord.js";
import { checkLines } from "../../session/checkLines.js";
import { linesOf } from "../batchInput.js";
import { writeOut } from "../writeOut.js";
import { peekInput } from "./peekInput.js";
import { type SessionSource, sessionsOf } from "./sessionSources.js";
import type { KeepSession, SessionWork } from "./sessionWork.js";

/** A line of a script's input may hold a long session. Bytes. */
const MOST_BYTES = 64_000_000;

/** Writes one JSON object a session and line: the contract for scripts. A file that was named alone may hold a session a line. */
export async function answerSessions(
  sources: readonly SessionSource[],
  work: SessionWork,
  keep: KeepSession | undefined,
): Promise<void> {
  if (sources.length !== 1 || sources[0].found) for (const source of sources) await answerTalks(source, work, keep);
  else {
    const { isLines, chunks } = await peekInput(sources[0].path);
    if (isLines && keep)
      throw new CodedError("usage", "Of a file with a session a line no document is made. Take --json alone.");
    await (isLines ? answerLines(chunks, work) : answerTalks(sources[0], work, keep, chunks));
  }
}

async function answerLines(chunks: AsyncIterable<Uint8Array>, { total, reader }: SessionWork): Promise<void> {
  for await (const answer of checkLines(linesOf(chunks, MOST_BYTES), reader?.read)) {
    if (!("error" in answer)) total.add(answer);
    await writeOut(`${jsonLine(answer)}\n`);
  }
}

/** @param chunks where the source has been opened already. */
async function answerTalks(
  source: SessionSource,
  { conversation, total, reader }: SessionWork,
  keep: KeepSession | undefined,
  chunks?: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for (const session of await sessionsOf(source, conversation, chunks)) {
      const { name, leftOut } = session;
      const report = reader ? await reader.read(session) : session.report;
      total.add(report);
      await keep?.({ ...session, report }, source);
      await writeOut(`${jsonLine(sessionRecord(name.slice(-512), report, leftOut))}\n`);
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    await writeOut(`${jsonLine(sessionFailure(source.path, error))}\n`);
    if (!source.found) total.fail(error);
  }
}
