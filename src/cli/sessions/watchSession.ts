import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { CheckedClaim } from "../../core/session/report.js";
import { jsonLine, sessionRecord } from "../../core/session/record/sessionRecord.js";
import { renderClaim } from "../../report/session/terminal.js";
import type { TerminalOptions } from "../../report/terminalText.js";
import { sessionWords } from "../../report/words/session.js";
import { type FailOn, failsOn } from "../../session/failOn.js";
import { sessionsOf } from "./sessionSources.js";
import { writeOut } from "../writeOut.js";

export interface WatchFlags {
  readonly json: boolean;
  readonly conversation?: number;
  readonly failOn?: FailOn;
}

/** How often the file is looked at, and how much of the time may go into checking it anew. */
const EVERY_MILLISECONDS = 300;
const MOST_SHARE = 0.5;

/**
 * Follows a transcript that is being written until the signal aborts, and prints each claim when it comes or its status changes; with
 * `json` the whole record at every change. Returns whether what `failOn` names was there at the end.
 */
export async function watchSession(
  path: string,
  { json, conversation, failOn }: WatchFlags,
  shown: TerminalOptions,
  signal: AbortSignal,
): Promise<boolean> {
  let last: CheckedSession | undefined;
  let printed = "";
  const known = new Map<string, CheckedClaim["status"]>();
  for await (const session of states(path, conversation, signal)) {
    last = session;
    if (json) {
      const line = jsonLine(sessionRecord(session.name.slice(-512), session.report, session.leftOut));
      if (line !== printed) await writeOut(`${line}\n`);
      printed = line;
    } else for (const claim of newClaims(session, known)) await writeOut(renderClaim(claim, session, shown));
  }
  if (last && !json) await writeOut(`${sessionWords(last.report, shown.language!.say)}\n`);
  return failOn !== undefined && last !== undefined && failsOn(failOn, last.report.claims);
}

/** Claims that were not there before, or were with another status; remembers them. */
export function newClaims({ report }: CheckedSession, known: Map<string, CheckedClaim["status"]>): CheckedClaim[] {
  return report.claims.filter((claim) => {
    const key = `${claim.turn} ${claim.kind} ${claim.text}`;
    if (known.get(key) === claim.status) return false;
    known.set(key, claim.status);
    return true;
  });
}

async function* states(
  path: string,
  conversation: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<CheckedSession> {
  let seen = "";
  let pause = 0;
  while (!signal.aborted) {
    const state = await stateOf(path);
    if (state === seen) {
      await wait(Math.max(EVERY_MILLISECONDS, pause), undefined, { signal }).catch(() => {});
      continue;
    }
    seen = state;
    const begun = performance.now();
    const session = await lastSession(path, conversation);
    pause = (performance.now() - begun) * (1 / MOST_SHARE - 1);
    if (session) yield session;
  }
}

async function stateOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  });
  return `${size} ${mtimeMs}`;
}

/** Undefined for a file in which nothing can be read yet. */
async function lastSession(path: string, conversation: number | undefined): Promise<CheckedSession | undefined> {
  try {
    return (await sessionsOf({ path, found: false }, conversation)).at(-1);
  } catch (error) {
    if (error instanceof CodedError && error.code === "bad-input") return undefined;
    throw error;
  }
}
