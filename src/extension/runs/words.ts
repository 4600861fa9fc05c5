import { l10n } from "vscode";
import type { RunSummary } from "./summary.js";

/** A run of the history in words: its name or what was asked, with what result, when, and by which model. */
export function runWords(run: RunSummary, name?: string): { readonly label: string; readonly description: string } {
  const suspect = resultWords(run);
  const ended = endedWords(run.status);
  const time = new Date(run.createdAt).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
  const words = [suspect, time, ...(ended ? [ended] : []), run.model];
  return {
    label: withoutIcons(name ?? run.title) || l10n.t("(empty)"),
    description: words.map(withoutIcons).join(" · "),
  };
}

function resultWords({ steps, suspect, untold }: RunSummary): string {
  if (steps === 0) return l10n.t("no steps");
  return untold ? l10n.t("nothing could be told") : l10n.t("{0} of {1} suspect", suspect, steps);
}

function endedWords(status: RunSummary["status"]): string | undefined {
  switch (status) {
    case "done":
      return undefined;
    case "running":
      return l10n.t("interrupted");
    case "cancelled":
      return l10n.t("cancelled");
    case "failed":
      return l10n.t("failed");
  }
}

/** Labels may hold icons as $(name); text from outside must not. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/gu, "$ (");
}
