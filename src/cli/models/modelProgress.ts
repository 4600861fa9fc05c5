import type { LoadProgress } from "../../protocol/engine.js";
import { formatBytes, type OnModelProgress } from "../../models/progress.js";
import { plainLine } from "../../report/plainText.js";
import { fetchNoteText } from "../../report/words/fetching.js";
import { english } from "../../report/words/language.js";
import type { ProgressLine } from "../progressLine.js";

const words = { waiting: "Waiting", downloading: "Fetching", copying: "Copying", verifying: "Verifying" } as const;

/**
 * Shows how the fetching of a model goes: megabytes, share and speed.
 *
 * @param debug whether a note says also what it came from
 */
export function modelProgress(line: ProgressLine, debug = process.argv.includes("--debug")): OnModelProgress {
  let begun: { readonly activity: string; readonly at: number; readonly bytes: number } | undefined;
  return ({ activity, doneBytes, totalBytes, note }) => {
    if (note)
      line.note(fetchNoteText(note, english.say) + (debug && note.detail ? ` (${plainLine(note.detail)})` : ""));
    if (begun?.activity !== activity) begun = { activity, at: performance.now(), bytes: doneBytes };
    const seconds = (performance.now() - begun.at) / 1000;
    const speed = seconds > 0.5 ? `, ${formatBytes((doneBytes - begun.bytes) / seconds)}/s` : "";
    line.show(
      `${words[activity]} the model: ${formatBytes(doneBytes)} of ${formatBytes(totalBytes)} (${share(doneBytes / totalBytes)}${speed})`,
    );
  };
}

const waiting =
  "Waiting for the engine that `cotcheck serve` keeps: it is loading, or with another command. --no-serve loads the model here.";

export function loadProgress(line: ProgressLine): (progress: LoadProgress) => void {
  return ({ activity, fraction }) => {
    if (activity === "waiting") return line.note(waiting);
    line.show(
      activity === "converting"
        ? `Converting the model, once: ${share(fraction)}`
        : `Loading the model: ${share(fraction)}`,
    );
  };
}

function share(fraction: number): string {
  return `${Math.floor(100 * Math.min(1, Math.max(0, fraction)))} %`;
}
