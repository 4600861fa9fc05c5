import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { SessionReader } from "./sessionReader.js";
import type { SessionSource } from "./sessionSources.js";
import type { SessionTotal } from "./sessionTotal.js";

/** How the sessions of a call are gone through. */
export interface SessionWork {
  /** Of a file that holds several talks: the one that is wanted, counted from 1. */
  readonly conversation: number | undefined;
  readonly total: SessionTotal;
  /** Undefined where no model reads. */
  readonly reader: SessionReader | undefined;
}

/** Takes each session for the documents that are made of all. */
export type KeepSession = (session: CheckedSession, source: SessionSource) => Promise<void>;
