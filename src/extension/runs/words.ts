import type { Say } from "../../report/words/language.js";
import type { RunSummary } from "./summary.js";

interface RunWords {
  readonly label: string;
  readonly description: string;
}

/** A run where there are two lines for it: what was asked, and with what result, when, and by which model. */
export function runWords(run: RunSummary, say: Say): RunWords {
  const time = new Date(run.createdAt).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
  return { label: titleOf(run, say), description: line(resultWords(run, say), endedWords(run, say), time, run.model) };
}

/**
 * A run in one line of a narrow list, of which the end is not seen: its result and when it was made come before what was asked.
 * @param listed `name` is a person's own; `underPrompt` where its prompt stands above it
 */
export function runRow(
  run: RunSummary,
  say: Say,
  listed: { readonly name?: string | undefined; readonly underPrompt: boolean; readonly now: Date },
): RunWords {
  const { name, underPrompt, now } = listed;
  const made = new Date(run.createdAt);
  const time =
    made.toDateString() === now.toDateString()
      ? made.toLocaleTimeString(undefined, { timeStyle: "short" })
      : made.toLocaleDateString(undefined, { dateStyle: "short" });
  const result = resultWords(run, say);
  const title = underPrompt || name ? undefined : titleOf(run, say);
  return {
    label: withoutIcons(name ?? result),
    description: line(name ? result : undefined, endedWords(run, say), time, title, run.model),
  };
}

const titleOf = ({ title }: RunSummary, say: Say) => withoutIcons(title) || say("(empty)");

const line = (...words: (string | undefined)[]) =>
  words.flatMap((each) => (each ? [withoutIcons(each)] : [])).join(" · ");

function resultWords({ steps, suspect, untold }: RunSummary, say: Say): string {
  if (steps === 0) return say("no steps");
  return untold ? say("nothing could be told") : say("{0} of {1} suspect", suspect, steps);
}

function endedWords({ status }: RunSummary, say: Say): string | undefined {
  switch (status) {
    case "done":
      return undefined;
    case "running":
      return say("interrupted");
    case "cancelled":
      return say("cancelled");
    case "failed":
      return say("failed");
  }
}

/** Labels may hold icons as $(name); text from outside must not. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/gu, "$ (");
}
