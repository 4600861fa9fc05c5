import type { ServingState } from "../../protocol/servingChannel.js";
import { plainLine } from "../../report/plainText.js";

/** How an engine that is kept stands, in a line. */
export function stateWords({ model, pid, loaded, busy, waiting, served, idleSeconds }: ServingState): string {
  const now = !loaded ? "loading" : busy ? "with a command" : "ready";
  const queue = waiting > 0 ? `, ${waiting} waiting` : "";
  const had = served === 1 ? "1 command" : `${served} commands`;
  return `${plainLine(model)}: ${now}${queue}; ${had} so far; ends after ${durationWords(1000 * idleSeconds)} without one; process ${pid}`;
}

/** Such as "90 s", "10 min" or "2 h". */
export function durationWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
