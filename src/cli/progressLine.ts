import { isTerminal } from "./color.js";

/** One line on a terminal that is written over again and again. Anything else, such as a log, gets a line every half minute. */
export interface ProgressLine {
  show(text: string): void;
  /** Takes the line away, so that other text can stand there. */
  clear(): void;
  /** A sentence that stays, on a line of its own; shown wherever stderr goes. */
  note(text: string): void;
}

export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const eraseLine = "\r\u001b[K";
const drawEveryMilliseconds = 80;
const logEveryMilliseconds = 30_000;

export function progressLine(target: ProgressTarget, options: { readonly quiet: boolean }): ProgressLine {
  const draws = isTerminal(target) && !options.quiet;
  let shown = "";
  let drawnAt = 0;
  let loggedAt = Date.now();
  const clear = () => {
    if (shown !== "") target.write(eraseLine);
    shown = "";
  };
  return {
    show(text) {
      const now = Date.now();
      if (!draws && !options.quiet && now - loggedAt >= logEveryMilliseconds) {
        loggedAt = now;
        target.write(`${text}\n`);
      }
      const sameActivity = shown !== "" && text.split(" ", 1)[0] === shown.split(" ", 1)[0];
      if (!draws || text === shown || (sameActivity && now - drawnAt < drawEveryMilliseconds)) return;
      drawnAt = now;
      shown = text.slice(0, Math.max(10, (target.columns || 80) - 1));
      target.write(eraseLine + shown);
    },
    clear,
    note(text) {
      clear();
      if (!options.quiet) target.write(`${text}\n`);
    },
  };
}
