import { randomUUID } from "node:crypto";
import { l10n, window } from "vscode";
import { CodedError } from "../../core/errors.js";
import { stageWords } from "../../report/words/knowledge.js";
import type { Checks } from "../checks/checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import type { LastShown } from "../panel/lastShown.js";
import type { Panels } from "../panel/panels.js";
import { askCandidates } from "./askCandidates.js";
import type { WeighedQuestion } from "./weighedQuestion.js";

export interface WhatDoesItKnowOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly panels: Panels;
  readonly questions: LastShown<WeighedQuestion>;
}

/** UTF-16 code units: a whole document is no question. */
const longestQuestion = 4_000;
/** Replies that are drawn where the model proposes the candidates. */
const samples = 8;

/** Ranks candidate answers to a question by the model's words and by its state, and shows where the two part. */
export function whatDoesItKnow({ backend, checks, panels, questions }: WhatDoesItKnowOptions): Command {
  return {
    id: commandIds.whatDoesItKnow,
    async run(given) {
      const question = await questionFrom(given);
      if (question === undefined) return;
      const loaded = await backend();
      const candidates = await askCandidates(question, loaded);
      if (candidates === undefined) return;
      const task = { id: randomUUID(), question, candidates, right: null };
      const weighed = await checks.withModel(l10n.t("What does it know?"), async (model, progress, signal) => {
        const onStage = (stage: keyof typeof stageWords) =>
          progress.report({ message: language.say(stageWords[stage]) });
        const knowledge = await loaded.weigh(model, task, { samples, signal, onStage });
        return { knowledge, model: model.identity.name };
      });
      if (!weighed) return;
      await questions.add(weighed);
      await panels.showKnowledge(weighed);
    },
  };
}

/** The one given, else the selection, else what is typed. */
async function questionFrom(given: unknown): Promise<string | undefined> {
  const { question } = (given ?? {}) as { readonly question?: unknown };
  if (typeof question === "string") return question;
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection).trim();
  const asked = selected || (await typedQuestion());
  if (asked !== undefined && asked.length > longestQuestion)
    throw new CodedError("bad-input", l10n.t("This text is too long for one question: select the question alone."));
  return asked || undefined;
}

async function typedQuestion(): Promise<string | undefined> {
  const text = await window.showInputBox({
    title: l10n.t("What does it know?"),
    prompt: l10n.t("A question that has one right answer."),
    ignoreFocusOut: true,
  });
  return text?.trim();
}
