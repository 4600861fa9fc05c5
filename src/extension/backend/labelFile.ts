import { readFile } from "node:fs/promises";
import type { Run } from "../../core/run/run.js";
import { writeWhole } from "../../host/writeWhole.js";

export interface StepLabel {
  readonly step: number;
  readonly wrong: boolean;
}

/** A line of what `cotcheck probes eval --data` reads. */
interface LabelledRun {
  readonly id: string;
  readonly messages?: Run["messages"];
  readonly prompt?: null;
  readonly steps: readonly string[];
  readonly labels: readonly StepLabel[];
}

/** Adds what a person said of a step to a file of labels: one line a run, its steps' labels in order, the last word counting. */
export async function addLabel(file: string, run: Run, label: StepLabel): Promise<void> {
  const lines = (await readFile(file, "utf8").catch(noFileYet)).split("\n").filter((line) => line.trim() !== "");
  const at = lines.findIndex((line) => idOf(line) === run.id);
  const others = at < 0 ? [] : labelsOf(lines[at]).filter(({ step }) => step !== label.step);
  const labels = [...others, label].toSorted((a, b) => a.step - b.step);
  const line = JSON.stringify(labelledRun(run, labels));
  await writeWhole(file, `${(at < 0 ? [...lines, line] : lines.with(at, line)).join("\n")}\n`);
}

/** Anything else than that there is none must not end in a file without its labels. */
function noFileYet(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "";
  throw error;
}

function labelledRun({ id, messages, steps }: Run, labels: readonly StepLabel[]): LabelledRun {
  const asked = messages.length > 0 ? { messages } : { prompt: null };
  return { id, ...asked, steps: steps.map(({ text }) => text), labels };
}

/** A line that a person changed may be anything: it stays as it is, and is nobody's. */
function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as Partial<LabelledRun> | null)?.id;
  } catch {
    return undefined;
  }
}

function labelsOf(line: string): readonly StepLabel[] {
  const { labels } = JSON.parse(line) as Partial<LabelledRun>;
  return Array.isArray(labels) ? labels.filter((label) => typeof label?.step === "number") : [];
}
