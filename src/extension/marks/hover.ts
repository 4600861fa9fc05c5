import { type Disposable, Hover, l10n, languages, MarkdownString } from "vscode";
import { markdownText } from "../../report/markdownText.js";
import { plainLine } from "../../report/plainText.js";
import { modeMeaning } from "../../report/words/limits.js";
import { speakingWords } from "../../report/words/traits.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { StepReference } from "./stepAtCursor.js";
import { hoverBelowProblem, hoverWords } from "./hoverWords.js";
import { isListed } from "./problems.js";
import { reviewAction, type StepAction, stepActions } from "./stepActions.js";
import type { DocumentMarks, MarkedStep } from "./documentMarks.js";
import { standingLine, truthWords } from "./stepWords.js";

/** What can be done, what was found, the verdict and two lines of why over a step, wherever a document holds it. */
export function hover(marks: DocumentMarks): Disposable {
  return languages.registerHoverProvider("*", {
    provideHover(document, position) {
      const marked = marks.in(document).find(({ range }) => range.contains(position));
      if (marked) return new Hover([links(marked), words(marked, isListed(marked, document.uri))], marked.range);
      const edited = marks.editedIn(document).find(({ range }) => range.contains(position));
      return edited && new Hover([readAnew(), editedWords(edited)], edited.range);
    },
  });
}

/** Text of models and files is escaped, and this Markdown may run nothing. */
function words({ run, step }: MarkedStep, listed: boolean): MarkdownString {
  const { say } = language;
  const { finding, standing, why } = (listed ? hoverBelowProblem : hoverWords)(run, step, say);
  const speaking = speakingWords(step, say);
  // The entry in Problems above begins with the label.
  const label = listed ? undefined : `**${markdownText(standingLine(step, run))}**`;
  const heading = [label, truthWords(step)].filter((words) => words !== undefined).join(" · ");
  const lines = [
    ...(finding === undefined ? [] : [markdownText(finding)]),
    ...(heading === "" ? [] : [heading]),
    ...(standing === undefined ? [] : [markdownText(standing)]),
    ...why.map((text) => `- ${markdownText(text)}`),
    ...(speaking === undefined ? [] : [markdownText(say("Speaking: {0}", speaking))]),
    // Whose text it is goes without saying where the model wrote it.
    ...(run.mode === "off-policy" ? [`*${markdownText(say(modeMeaning[run.mode]))}*`] : []),
  ];
  return new MarkdownString(lines.join("\n\n"));
}

function readAnew(): MarkdownString {
  const markdown = new MarkdownString(`[${l10n.t("Read Edited Steps Anew")}](command:${commandIds.readEdited})`);
  markdown.isTrusted = { enabledCommands: [commandIds.readEdited] };
  return markdown;
}

function editedWords({ step, run }: MarkedStep): MarkdownString {
  const before = markdownText(standingLine(step, run));
  return new MarkdownString(
    `${l10n.t("Edited since it was read. As it stood then:")} **${before}**\n\n> ${markdownText(plainLine(step.text))}`,
  );
}

/** These links are the only trusted Markdown: they hold nothing that a model or a file wrote. */
function links({ path, run, step }: MarkedStep): MarkdownString {
  const reference: StepReference = { path, runId: run.id, step: step.index };
  const query = encodeURIComponent(JSON.stringify([reference]));
  const link = ({ label, command }: StepAction) => `[${label}](command:${command}?${query})`;
  const actions = [...stepActions(step, run), reviewAction()];
  const markdown = new MarkdownString(actions.map(link).join(" · "));
  markdown.isTrusted = { enabledCommands: actions.map(({ command }) => command) };
  return markdown;
}
