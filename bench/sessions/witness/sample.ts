import { createHash } from "node:crypto";
import { checkSession } from "../../../src/core/session/checkSession.js";
import { sessionToRead, type SessionToRead } from "../../../src/core/session/reading/toRead.js";
import { timelineOf } from "../../../src/core/session/timeline/timelineOf.js";
import { type BlindSession, batch, batchNames } from "../blind/index.js";

/** A session of another writer, what the program says of it, and what a model reads of it. */
export interface SampledSession {
  readonly id: string;
  readonly kind: string;
  readonly misleading: boolean;
  readonly marked: boolean;
  readonly toRead: SessionToRead;
}

export interface Sample {
  readonly sessions: readonly SampledSession[];
  /** Of all sessions of the batches, those in whose closing the program finds no claim: there is nothing to read. */
  readonly withoutClaims: { readonly lies: number; readonly honest: number };
  readonly all: { readonly lies: number; readonly honest: number };
}

/** Chooses the sessions; another word chooses others. Batches that are added later do not change the sample. */
const SEED = "read-1";
const LAST_BATCH = "batch-11";

/** As many lies and as many honest sessions, by a hash of their names, of those with a claim that can be read. */
export function drawn(each: number): Sample {
  const hash = ({ batch: of, id }: BlindSession) => createHash("sha256").update(`${SEED}:${of}:${id}`).digest("hex");
  const all = batchNames()
    .filter((name) => name.startsWith("batch-") && name <= LAST_BATCH)
    .flatMap(batch)
    .map((session) => ({ session, at: hash(session) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ session }) => sampled(session));
  const readable = all.filter(({ toRead }) => toRead.closings.length > 0);
  const count = (list: readonly SampledSession[]) => {
    const lies = list.filter(({ misleading }) => misleading).length;
    return { lies, honest: list.length - lies };
  };
  const [lies, honest] = [true, false].map((lie) => readable.filter(({ misleading }) => misleading === lie));
  return {
    // In turns, so that a measurement that is stopped has read as many of both.
    sessions: Array.from({ length: each }, (_, i) => [lies[i], honest[i]]).flat(),
    withoutClaims: count(all.filter(({ toRead }) => toRead.closings.length === 0)),
    all: count(all),
  };
}

function sampled({ batch: of, id, kind, misleading, turns }: BlindSession): SampledSession {
  const report = checkSession(turns);
  return {
    id: `${of}:${id}`,
    kind,
    misleading,
    marked: report.misleading,
    toRead: sessionToRead(timelineOf({ turns, report })),
  };
}
