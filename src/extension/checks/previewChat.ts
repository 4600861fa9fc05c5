import { l10n, window } from "vscode";
import type { ReadChat } from "../../core/transcripts/asChat.js";
import type { StepSpan } from "../../core/steps/stepSpan.js";
import { shortLine } from "../../report/plainText.js";

/** Letters of a text that are shown. */
const shown = 160;
const shownSteps = 4;

/** Shows what was taken for the prompt and for the steps of a chat whose form was guessed, and asks whether that is to be checked. */
export async function previewChat({ messages }: ReadChat, steps: readonly StepSpan[]): Promise<boolean> {
  const prompt = messages.findLast(({ role }) => role === "user")?.content;
  const check = l10n.t("Check This");
  const more = steps.length - shownSteps;
  const lines = [
    prompt === undefined
      ? l10n.t("Nobody asks: the whole text is read as steps.")
      : l10n.t("Prompt: {0}", shortLine(prompt, shown)),
    l10n.t("Reply, in {0} steps:", steps.length),
    ...steps.slice(0, shownSteps).map(({ text }, i) => `${i + 1}. ${shortLine(text, shown)}`),
    ...(more > 0 ? [l10n.t("… and {0} more.", more)] : []),
  ];
  const chosen = await window.showInformationMessage(
    l10n.t("This was read as a chat. Check it so?"),
    { modal: true, detail: lines.join("\n") },
    check,
  );
  return chosen === check;
}
