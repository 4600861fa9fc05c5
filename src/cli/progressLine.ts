/** One line on a terminal that is written over again and again. On anything else nothing is written. */
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

export function progressLine(target: ProgressTarget, options: { readonly quiet: boolean }): ProgressLine {
  const draws = target.isTTY === true && !options.quiet;
  let shown = "";
  let drawnAt = 0;
  const clear = () => {
    if (shown !== "") target.write(eraseLine);
    shown = "";
  };
  return {
    show(text) {
      const now = Date.now();
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
