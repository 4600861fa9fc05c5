import { type LabelledTask, labelledTask } from "../../../core/batch/labelledTask.js";
import { type Collecting, inBatches } from "../inBatches.js";
import type { SampledStep } from "../steps/stepSamples.js";

/** A text that another model wrote, with the labels of its steps. */
export interface LabelledText
  extends Pick<LabelledTask["task"], "messages" | "response">,
    Pick<LabelledTask, "labels"> {
  /** Texts of one problem stay on one side of every split. */
  readonly problem: string;
  /** For errors: in its file, from 1. */
  readonly line: number;
}

/** What to call them in the report, and the texts. */
export interface LabelledFile {
  readonly name: string;
  readonly texts: readonly LabelledText[];
}

/** Passes over a text, and keeps those of its labelled steps. */
export type LabelledReader = (text: LabelledText, signal?: AbortSignal) => Promise<readonly SampledStep[]>;

/** From records as `cotcheck probes eval --data` reads them, one a line. Throws CodedError "bad-input" that names the line. */
export function readLabelledFile(jsonl: string): LabelledText[] {
  return jsonl.split("\n").flatMap((text, i): LabelledText[] => {
    if (text.trim() === "") return [];
    const { task, labels, problem = task.id } = labelledTask(text, i + 1);
    return [{ messages: task.messages, response: task.response, labels, problem, line: i + 1 }];
  });
}

/** Rejects with CancelledError when the signal aborts. */
export function labelledTexts(
  files: readonly LabelledFile[],
  reader: LabelledReader,
  collecting: Collecting = {},
): Promise<SampledStep[]> {
  const items = files.flatMap(({ texts }) => texts);
  const work = { items, size: 1, activity: "reading labelled texts" };
  return inBatches(work, collecting, ([text]) => reader(text, collecting.signal));
}
