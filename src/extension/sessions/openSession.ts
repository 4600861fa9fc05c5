import { basename } from "node:path";
import { type Disposable, type Event, EventEmitter, l10n, window } from "vscode";
import type { ClaimReadings, SessionReading } from "../../core/session/reading/claimReading.js";
import { toErrorData } from "../../core/errors.js";
import { shortLine } from "../../report/plainText.js";
import type { DrawnSession, Following, SessionChange } from "../../protocol/session.js";
import type { CheckedSource, SessionSource } from "../backend/sessions/checkSource.js";
import type { Backend } from "../loadBackend.js";
import { handleOfSession } from "./sessionHandle.js";

export interface SessionNeeds {
  readonly backend: () => Promise<Backend>;
  /** Path of the built program that checks a session. */
  readonly sessionWorker: string;
  readonly onLog: (line: string) => void;
}

/** A session that was checked, and is checked anew while it is followed. */
export class OpenSession implements Disposable {
  readonly #changes = new EventEmitter<SessionChange>();
  readonly onDidChange: Event<SessionChange> = this.#changes.event;
  #drawn: DrawnSession;
  #following: Disposable | undefined;

  constructor(
    readonly source: SessionSource,
    readonly talk: number | null,
    drawn: DrawnSession,
    private readonly backend: Backend,
    private readonly needs: SessionNeeds,
  ) {
    this.#drawn = drawn;
  }

  get drawn(): DrawnSession {
    return this.#drawn;
  }

  get following(): Following {
    if (this.source.kind !== "file") return "none";
    return this.#following ? "on" : "off";
  }

  /** For a tab: the file's own name. */
  get label(): string {
    return shortLine(this.source.kind === "file" ? basename(this.source.path) : this.source.name, 32);
  }

  /** Names the session over a reload of the window; what came from the clipboard or an unsaved document is gone by then. */
  get handle(): string {
    return handleOfSession(this.source, this.talk);
  }

  follow(follow: boolean): void {
    if (this.source.kind !== "file" || follow === (this.#following !== undefined)) return;
    this.#following?.dispose();
    this.#following = follow ? this.#follow(this.source.path) : undefined;
    this.#tell(this.#drawn);
  }

  /** Beside the claims of the state that they were read of; a session that has gone on since then is another. */
  putReadings(of: DrawnSession, readings: ClaimReadings, reading: SessionReading): void {
    if (of === this.#drawn) this.#tell(this.backend.withReadings(of, readings, reading));
  }

  dispose(): void {
    this.#following?.dispose();
    this.#changes.dispose();
  }

  #follow(path: string): Disposable {
    const ended = new AbortController();
    const look = async () => {
      const task = { source: this.source, talk: this.talk };
      const checked = await this.backend.checkInWorker(this.needs.sessionWorker, task, ended.signal).catch(unreadYet);
      if (checked && "session" in checked && !ended.signal.aborted) this.#tell(checked.session);
    };
    const failed = (error: unknown) => {
      if (ended.signal.aborted) return;
      this.needs.onLog(String(error));
      this.follow(false);
      void window.showWarningMessage(l10n.t("The session is not followed any more. {0}", toErrorData(error).message));
    };
    const following = this.backend.followFile(path, look, failed);
    return {
      dispose() {
        following.stop();
        ended.abort();
      },
    };
  }

  #tell(now: DrawnSession): void {
    const change = this.backend.sessionChange(this.#drawn, now, this.following);
    this.#drawn = now;
    this.#changes.fire(change);
  }
}

/** A file that is being written may for a moment hold nothing that can be read. */
function unreadYet(error: unknown): CheckedSource | undefined {
  if (toErrorData(error).code === "bad-input") return undefined;
  throw error;
}

/** Checks a session of which there is one talk, or one was chosen. */
export async function openSession(
  source: SessionSource,
  talk: number | null,
  needs: SessionNeeds,
): Promise<OpenSession> {
  const backend = await needs.backend();
  const checked = await backend.checkInWorker(needs.sessionWorker, { source, talk: talk ?? 0 });
  if (!("session" in checked)) throw new Error("A talk was chosen, and several came.");
  return new OpenSession(source, talk, checked.session, backend, needs);
}
