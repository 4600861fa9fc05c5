import type { CheckedSession } from "../../core/session/checkedSession.js";

/** A session as a document shows it. */
export interface ShownSession extends CheckedSession {
  /** The file that it was read from; absent where it came from a stream. */
  readonly file?: {
    /** Address relative to the root of its repository, or absolute; percent-encoded. */
    readonly uri: string;
    readonly text: string;
  };
}
