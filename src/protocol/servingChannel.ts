/**
 * The messages between a command and an engine that stays between commands, over JSON-RPC on a local socket: those of
 * engineChannel.ts, and these. Messages are written as V8 serialises them, as on the channel of `fork`, so that typed arrays arrive
 * with their type and their bits.
 *
 * A connection is a turn: `load` waits until all that came before are done, telling so as progress ("waiting"), and forgets what they
 * read; the turn ends with the connection.
 */
import { RequestType0 } from "vscode-jsonrpc";
import type { ErrorData } from "../core/errors.js";

export interface ServingState {
  readonly pid: number;
  /** The model that is served, as people call it. */
  readonly model: string;
  /** Still loading it, or ready for commands. */
  readonly loaded: boolean;
  /** Whether a command uses it now, and how many wait behind that one. */
  readonly busy: boolean;
  readonly waiting: number;
  /** Commands that had their turn so far, the one at hand included. */
  readonly served: number;
  /** Without a command, it ends after so many seconds. */
  readonly idleSeconds: number;
}

/** Both are answered at any time, whoever has the turn. */
export const stateRequest = new RequestType0<ServingState, ErrorData>("serving/state");
/** Answered when the engine has been told to end; the connection then closes when it is gone. */
export const stopRequest = new RequestType0<null, ErrorData>("serving/stop");
