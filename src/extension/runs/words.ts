import { l10n } from "vscode";
import type { RunSummary } from "./summary.js";

/** A run of the history in words: what was asked, and when, by which model and with what result. */
export function runWords(run: RunSummary): { readonly label: string; readonly description: string } {
  const suspect = run.steps === 0 ? l10n.t("no steps") : l10n.t("{0} of {1} suspect", run.suspect, run.steps);
  const ended = endedWords(run.status);
  const words = [suspect, ...(ended ? [ended] : []), run.model, new Date(run.createdAt).toLocaleString()];
  return { label: withoutIcons(run.title) || l10n.t("(empty)"), description: words.map(withoutIcons).join(" · ") };
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
