import { join } from "node:path";
import { type ExtensionContext, window } from "vscode";
import { Checks } from "./checks/checks.js";
import { checkOnSave } from "./checks/checkOnSave.js";
import { registerCommand } from "./command.js";
import { commandsOf } from "./commands.js";
import { weighedQuestions } from "./knowledge/weighedQuestion.js";
import { FeatureReadings } from "./features/featureReadings.js";
import { RecentPrompts } from "./checks/recentPrompts.js";
import { readTalks } from "./talks/readTalk.js";
import { followContext } from "./contextKeys.js";
import { showError } from "./showError.js";
import { followCursor } from "./readouts/followCursor.js";
import { StepFocus } from "./readouts/stepFocus.js";
import { loadBackend } from "./loadBackend.js";
import { DocumentMarks } from "./marks/documentMarks.js";
import { Reviews } from "./marks/reviews.js";
import { ModelDesk } from "./models/modelDesk.js";
import { PanelActions } from "./panel/panelActions.js";
import { Panels } from "./panel/panels.js";
import { runEditor } from "./panel/runEditor.js";
import { codeActions } from "./marks/codeActions.js";
import { codeLens } from "./marks/codeLens.js";
import { decorations } from "./marks/decorations.js";
import { editedMarks } from "./marks/editedMarks.js";
import { hover } from "./marks/hover.js";
import { inlayScores } from "./marks/inlayScores.js";
import { lineEndText } from "./marks/lineEndText.js";
import { problems } from "./marks/problems.js";
import { ShownMarks } from "./marks/shownMarks.js";
import { RunLibrary } from "./runs/runLibrary.js";
import { statusItem } from "./checks/statusItem.js";
import { RunShelf } from "./runs/runShelf.js";
import { views } from "./views.js";

let underWay: Checks | undefined;

/** A window that is closed in the middle of a check waits until what was done is on the disk. */
export async function deactivate(): Promise<void> {
  await underWay?.saved();
}

/**
 * The composition root. Who owns what: `RunLibrary` the stored runs and the current one, `RunShelf` how they are laid out, `Checks` the
 * engine and the run that grows, `ModelDesk` the models, `DocumentMarks` where documents hold steps, `Reviews` what was reviewed,
 * `StepFocus` the step that is looked at. Everything else draws from these. The second bundle is loaded when one of them is first used.
 */
export function activate(context: ExtensionContext): void {
  const { extensionUri, extension, workspaceState, globalState } = context;
  const own = <T extends { dispose(): unknown }>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const log = own(window.createOutputChannel("Cotcheck", { log: true }));
  const onLog = (line: string) => log.info(line);
  const errors = { log: (error: unknown) => log.error(error instanceof Error ? error : String(error)) };
  const orSay = (shown: Promise<unknown>) => void shown.catch((error: unknown) => showError(error, errors));
  const { runs, labels, engine, probes, sessionWorker } = placesOf(context);
  const backend = loadBackend;

  const library = own(new RunLibrary(backend, runs));
  const shelf = own(new RunShelf(workspaceState));
  const models = own(new ModelDesk(backend, probes, onLog));
  const reviews = own(new Reviews(workspaceState));
  const questions = weighedQuestions(workspaceState);
  const talks = readTalks(workspaceState);
  const features = own(new FeatureReadings());
  const focus = own(new StepFocus());
  const marks = own(new DocumentMarks(workspaceState, library));
  const shown = own(new ShownMarks(marks, reviews));
  const checks: Checks = own(
    new Checks({
      backend,
      library,
      models,
      onLog,
      engine,
      product: `cotcheck ${extension.packageJSON.version}`,
      onAsked: () => orSay(panels.showStarting()),
      onStarted: (path) => orSay(panels.showRun(path)),
    }),
  );
  underWay = checks;
  const actions = new PanelActions({ backend, checks, focus, marks, reviews });
  const parts = { backend, checks, library, marks, models, questions, talks, features, reviews, shelf };
  const panelOptions = { ...parts, extension: extensionUri, actions, focus, sessionWorker, onLog };
  const panels: Panels = own(new Panels(panelOptions, library, models));

  const recent = new RecentPrompts(globalState);
  const needs = { recent, engine, sessionWorker, log, id: extension.id, folder: extensionUri, labels };
  for (const command of commandsOf({ ...parts, panels }, needs)) own(registerCommand(command, errors));

  own(checkOnSave({ backend, checks, marks, models, errors }));
  own(statusItem(checks, shown));
  own(followContext(checks, models, library));
  own(followCursor(marks, focus));
  for (const { id, show } of views) own(show(id, { ...parts, focus, engine, onLog }));
  own(runEditor(panelOptions, library));
  own(hover(marks));
  own(decorations(shown, extensionUri));
  own(editedMarks(shown, extensionUri));
  own(lineEndText(shown));
  own(problems(shown));
  own(codeActions(shown));
  own(codeLens(shown));
  own(inlayScores(shown));
}

/** Where this window's files and the package's lie. */
function placesOf(context: ExtensionContext) {
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath;
  return {
    runs: join(storage, "runs"),
    /** Steps that a person called right. */
    labels: join(storage, "labels.jsonl"),
    engine: context.asAbsolutePath("dist/engine.mjs"),
    probes: context.asAbsolutePath("probes"),
    sessionWorker: context.asAbsolutePath("dist/sessionWorker.cjs"),
  };
}
