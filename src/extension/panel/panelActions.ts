import { commands, env, Uri, window } from "vscode";
import type { PanelAction } from "../../protocol/panelFromView.js";
import type { StepFocus } from "../readouts/stepFocus.js";
import { commandIds, settingsSection } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { setHidden } from "../marks/hiddenKinds.js";
import { revealStep } from "../marks/revealStep.js";
import type { Reviews } from "../marks/reviews.js";
import { requestOf } from "../checks/requestOf.js";
import type { Checks } from "../checks/checks.js";
import { setNextGuard } from "../checks/nextGuard.js";
import type { WeighedQuestion } from "../knowledge/weighedQuestion.js";
import type { OpenSession } from "../sessions/openSession.js";
import { readClaims } from "../sessions/readClaims.js";
import { exportJson } from "./exportJson.js";
import { settings } from "../settings.js";
import type { Showing } from "./showing.js";

export interface PanelActionsOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly focus: StepFocus;
  readonly marks: DocumentMarks;
  readonly reviews: Reviews;
}

/** Does what a person asked for in a panel, on what that panel shows. */
export class PanelActions {
  readonly #options: PanelActionsOptions;

  constructor(options: PanelActionsOptions) {
    this.#options = options;
  }

  /** False when the person turned away from it. */
  async act(action: PanelAction, showing: Showing): Promise<boolean> {
    const command = commandOf(action);
    if (command) return (await commands.executeCommand(...command)) !== false;
    if (showing.kind === "session") return actOnSession(action, showing.session, this.#options);
    if (showing.kind === "talk") return action.action === "exportTalk" && exportJson("conversation", showing.talk);
    if (showing.kind === "knowledge") return actOnQuestion(action, showing.weighed);
    if (action.action === "cancel") {
      this.#options.checks.cancel();
      return true;
    }
    if (showing.kind === "comparison" && action.action === "compareFeatures") {
      const { left, right } = showing;
      return (
        (await commands.executeCommand(commandIds.compareFeatures, { left: left.path, right: right.path })) === true
      );
    }
    if (showing.kind !== "run") return false;
    const { path, run } = showing;
    const { focus, marks, reviews, backend } = this.#options;
    switch (action.action) {
      case "checkAgain":
        void commands.executeCommand(commandIds.checkReasoning, requestOf(run));
        return true;
      case "selectStep":
        focus.set(
          action.step === null || !run.steps[action.step] ? undefined : { path, run, step: action.step, by: "panel" },
        );
        return true;
      case "revealStepInEditor":
        return revealStep(marks, path, action.step);
      case "markReviewed":
        await reviews.set(run.id, action.step, action.reviewed);
        return true;
      case "hideVerdict":
        await setHidden(action.verdict, action.hidden);
        return true;
      case "askWithout":
        void commands.executeCommand(commandIds.askWithout, { path, influence: action.influence });
        return true;
      case "writeAnew":
        void commands.executeCommand(commandIds.writeAnew, { path, step: action.step });
        return true;
      case "takesHold": {
        const { influence, step } = action;
        const id = commandIds.whereItTakesHold;
        return (await commands.executeCommand(id, { path, influence, step })) === true;
      }
      case "showFeatures":
      case "searchFeatures":
        return (await commands.executeCommand(commandIds[action.action], { path })) === true;
      case "guardNext": {
        const read = run.provenance.traits?.read ?? [];
        const known = (name: string) => read.some((trait) => trait.name === name) || settings().guard.includes(name);
        if (!action.traits.every(known)) return false;
        await setNextGuard(action.traits, action.does);
        return true;
      }
      case "putComputed":
      case "notAMistake": {
        const id = action.action === "putComputed" ? commandIds.putComputed : commandIds.notAMistake;
        return (await commands.executeCommand(id, { path, runId: run.id, step: action.step })) === true;
      }
      case "export":
        return (await commands.executeCommand(commandIds.exportRun, { path }, action.format)) !== false;
      case "insert": {
        const id = action.form === "comment" ? commandIds.insertAsComment : commandIds.insertAsMarkdown;
        return (await commands.executeCommand(id, { path })) !== false;
      }
      case "compareWith":
        return (await commands.executeCommand(commandIds.compareWith, { path })) !== false;
      case "copyRun":
        await env.clipboard.writeText((await backend()).renderAs("markdown", run, language));
        return true;
      case "copyAnswer":
        await env.clipboard.writeText(run.answer?.text ?? "");
        return run.answer !== null;
      case "copyStep": {
        const step = run.steps[action.step];
        if (step) await env.clipboard.writeText((await backend()).stepText(step, run, language.say));
        return step !== undefined;
      }
      default:
        return false;
    }
  }
}

async function actOnQuestion(action: PanelAction, weighed: WeighedQuestion): Promise<boolean> {
  if (action.action === "exportKnowledge") return exportJson("knowledge", weighed.knowledge);
  if (action.action !== "otherCandidates") return false;
  void commands.executeCommand(commandIds.whatDoesItKnow, { question: weighed.knowledge.question });
  return true;
}

async function actOnSession(
  action: PanelAction,
  session: OpenSession,
  { backend, checks }: Pick<PanelActionsOptions, "backend" | "checks">,
): Promise<boolean> {
  if (action.action === "readClaims") return readClaims(session, await backend(), checks);
  if (action.action === "followSession") {
    session.follow(action.follow);
    return true;
  }
  if (action.action !== "openSessionFile" || session.source.kind !== "file") return false;
  await window.showTextDocument(Uri.file(session.source.path), { preview: true });
  return true;
}

/** Actions that are commands of ours or of VS Code, whatever the panel shows. */
function commandOf({ action }: PanelAction): [string, ...unknown[]] | undefined {
  switch (action) {
    case "checkReasoning":
      return [commandIds.checkReasoning];
    case "whatDoesItKnow":
      return [commandIds.whatDoesItKnow];
    case "checkSession":
      return [commandIds.checkSession];
    case "checkConversation":
      return [commandIds.checkConversation];
    case "downloadModel":
      return [commandIds.downloadModel];
    case "selectModel":
      return [commandIds.selectModel];
    case "restartEngine":
      return [commandIds.restartEngine];
    case "showLog":
      return [commandIds.showLog];
    case "tryExample":
      return [commandIds.tryExample];
    case "openWalkthrough":
      return [commandIds.openWalkthrough];
    case "showHiddenKinds":
      return [commandIds.showHiddenKinds];
    case "openSettings":
      return ["workbench.action.openSettings", settingsSection];
    case "manageTrust":
      return ["workbench.trust.manage"];
    default:
      return undefined;
  }
}
