import { l10n, type QuickPickItem, window } from "vscode";
import type { Backend } from "../loadBackend.js";

interface Source extends QuickPickItem {
  readonly from: "options" | "typed" | "model";
}

/** The candidates that a person chose: null where the model is to propose them; undefined when the person turned away. */
export async function askCandidates(question: string, backend: Backend): Promise<readonly string[] | null | undefined> {
  const { options } = backend.askedIn(question);
  const items: Source[] = [
    ...(options.length > 0
      ? [{ label: l10n.t("The Options in the Question"), description: options.join("; "), from: "options" as const }]
      : []),
    { label: l10n.t("Type Them…"), from: "typed" },
    {
      label: l10n.t("Let the Model Propose Them"),
      description: l10n.t("its likeliest reply, and others drawn at random"),
      from: "model",
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t("Which answers are ranked?") });
  switch (chosen?.from) {
    case "options":
      return options;
    case "typed":
      return typed(backend);
    case "model":
      return null;
    default:
      return undefined;
  }
}

async function typed({ typedCandidates, MOST_CANDIDATES }: Backend): Promise<readonly string[] | undefined> {
  const text = await window.showInputBox({
    title: l10n.t("Which answers are ranked?"),
    prompt: l10n.t("Two answers or more, set apart by semicolons."),
    placeHolder: l10n.t("Paris; Rome; London"),
    ignoreFocusOut: true,
    validateInput(value) {
      const { length } = typedCandidates(value);
      if (length > MOST_CANDIDATES) return l10n.t("At most {0} answers are ranked.", MOST_CANDIDATES);
      return length >= 2 || value.trim() === "" ? null : l10n.t("Two answers or more, set apart by semicolons.");
    },
  });
  const candidates = text === undefined ? [] : typedCandidates(text);
  return candidates.length >= 2 ? candidates : undefined;
}
