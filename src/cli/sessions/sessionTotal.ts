import { toErrorData } from "../../core/errors.js";
import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { Say } from "../../report/words/language.js";
import { totalWords } from "../../report/words/session.js";
import { type FailOn, failsOn } from "../../session/failOn.js";
import { exitCode, exitCodeOf } from "../exitCodes.js";

/** Counts over all sessions of a call, and what the process ends with. */
export class SessionTotal {
  private passedOver = 0;
  private sessions = 0;
  private misleading = 0;
  private claims = 0;
  private matched = false;
  private failure: unknown;

  constructor(private readonly failOn: FailOn | undefined) {}

  add(
    report: Pick<CheckedSession["report"], "misleading"> & {
      readonly claims: readonly Pick<CheckedSession["report"]["claims"][number], "status">[];
    },
  ): void {
    this.sessions++;
    this.claims += report.claims.length;
    if (report.misleading) this.misleading++;
    if (this.failOn && failsOn(this.failOn, report.claims)) this.matched = true;
  }

  /** A file that was found in a folder holds no session. */
  passOver(): void {
    this.passedOver++;
  }

  fail(error: unknown): void {
    this.failure ??= error;
  }

  words(say: Say): string {
    const { sessions, claims, misleading, passedOver } = this;
    return `${totalWords({ sessions, claims, misleading, passedOver }, say)}\n`;
  }

  exit(): number {
    if (this.matched) return exitCode.suspect;
    return this.failure === undefined ? exitCode.done : exitCodeOf(toErrorData(this.failure).code);
  }
}
