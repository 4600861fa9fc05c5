import { join } from "node:path";
import { type ExtensionContext, type LogOutputChannel, type TextEditor, type Uri, window } from "vscode";
import type { TalkTraits } from "../core/traits/talk.js";
import { Checks } from "./checks/checks.js";
import { type Command, registerCommand } from "./command.js";
import { whatDoesItKnow } from "./knowledge/whatDoesItKnow.js";
import { type WeighedQuestion, weighedQuestions } from "./knowledge/weighedQuestion.js";
import { compareFeatures } from "./features/compareFeatures.js";
import { FeatureReadings } from "./features/featureReadings.js";
import { importFeatures } from "./features/importFeatures.js";
import { searchFeatures } from "./features/searchFeatures.js";
import { showFeatures } from "./features/showFeatures.js";
import { cancel } from "./checks/cancel.js";
import { checkReasoning } from "./checks/checkReasoning.js";
import { checkSession } from "./sessions/checkSession.js";
import { checkTranscript } from "./checks/checkTranscript.js";
import { compareModels } from "./models/compareModels.js";
import { compareWith } from "./runs/compareWith.js";
import { deleteRun } from "./runs/deleteRun.js";
import { downloadModel, pauseDownload } from "./models/downloadModel.js";
import { explainStep } from "./marks/explainStep.js";
import { exportRun } from "./runs/exportRun.js";
import { hideKind, showHiddenKinds } from "./marks/hideKind.js";
import { importModel } from "./models/importModel.js";
import { insertAsComment, insertAsMarkdown } from "./runs/insertRun.js";
import { markReviewed } from "./marks/markReviewed.js";
import { openRun } from "./runs/openRun.js";
import { openWalkthrough } from "./help/openWalkthrough.js";
import { RecentPrompts } from "./checks/recentPrompts.js";
import { removeModel } from "./models/removeModel.js";
import { restartEngine } from "./checks/restartEngine.js";
import { selectModel } from "./models/selectModel.js";
import { showLog } from "./help/showLog.js";
import { suspectStep } from "./marks/goToSuspectStep.js";
import { trainProbes } from "./models/trainProbes.js";
import { verifyModel } from "./models/verifyModel.js";
import { whereItTakesHold } from "./levers/whereItTakesHold.js";
import { askWithout } from "./next/askWithout.js";
import { writeAnew } from "./next/writeAnew.js";
import { notAMistake } from "./next/notAMistake.js";
import { putComputed } from "./next/putComputed.js";
import { checkConversation } from "./talks/checkConversation.js";
import { readTalks } from "./talks/readTalk.js";
import { tryExample } from "./help/tryExample.js";
import { followContext } from "./contextKeys.js";
import { showError } from "./showError.js";
import { followCursor } from "./readouts/followCursor.js";
import { StepFocus } from "./readouts/stepFocus.js";
import { type Backend, loadBackend } from "./loadBackend.js";
import { DocumentMarks } from "./marks/documentMarks.js";
import { Reviews } from "./marks/reviews.js";
import { ModelDesk } from "./models/modelDesk.js";
import type { LastShown } from "./panel/lastShown.js";
import { PanelActions } from "./panel/panelActions.js";
import { Panels } from "./panel/panels.js";
import { runEditor } from "./panel/runEditor.js";
import { codeActions } from "./marks/codeActions.js";
import { codeLens } from "./marks/codeLens.js";
import { decorations } from "./marks/decorations.js";
import { hover } from "./marks/hover.js";
import { inlayScores } from "./marks/inlayScores.js";
import { problems } from "./marks/problems.js";
import { ShownMarks } from "./marks/shownMarks.js";
import { RunLibrary } from "./runs/runLibrary.js";
import { statusItem } from "./checks/statusItem.js";
import { modelsTree } from "./models/modelsTree.js";
import { readoutsTree } from "./readouts/readoutsTree.js";
import { RunShelf } from "./runs/runShelf.js";
import { filterRuns, groupRuns, pinRun, renameRun } from "./runs/layOutRuns.js";
import { runsTree } from "./runs/runsTree.js";

let underWay: Checks | undefined;

/** A window that is closed in the middle of a check waits until what was done is on the disk. */
export async function deactivate(): Promise<void> {
  await underWay?.saved();
}

/**
 * The composition root. Who owns what: `RunLibrary` the stored runs and the current one, `RunShelf` how they are laid out, `Checks` the engine and the run that
 * grows, `ModelDesk` the models, `DocumentMarks` where documents hold steps, `Reviews` what was reviewed, `StepFocus` the
 * step that is looked at. Everything else draws from these. The second bundle is loaded when one of them is first used.
 */
export function activate(context: ExtensionContext): void {
  const { subscriptions, extensionUri, extension, workspaceState, globalState } = context;
  const log = window.createOutputChannel("Cotcheck", { log: true });
  const own = <T extends { dispose(): unknown }>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };
  own(log);
  const errors = { log: (error: unknown) => log.error(error instanceof Error ? error : String(error)) };
  const onLog = (line: string) => log.info(line);
  const backend = loadBackend;

  const library = own(new RunLibrary(backend, join((context.storageUri ?? context.globalStorageUri).fsPath, "runs")));
  const shelf = own(new RunShelf(workspaceState));
  const models = own(new ModelDesk(backend));
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
      engine: context.asAbsolutePath("dist/engine.mjs"),
      packagedProbes: context.asAbsolutePath("probes"),
      product: `cotcheck ${extension.packageJSON.version}`,
      onAsked: () => {
        panels.showStarting().catch((error: unknown) => showError(error, errors));
      },
      onStarted: (path: string) => {
        panels.showRun(path).catch((error: unknown) => showError(error, errors));
      },
    }),
  );
  underWay = checks;
  const actions = new PanelActions({ backend, checks, focus, marks, reviews });
  const sessionWorker = context.asAbsolutePath("dist/sessionWorker.cjs");
  const panelOptions = {
    extension: extensionUri,
    backend,
    checks,
    reviews,
    marks,
    actions,
    questions,
    talks,
    features,
    sessionWorker,
    onLog,
  };
  const panels: Panels = own(new Panels(panelOptions, library, focus, models));

  const parts = { backend, checks, library, marks, models, panels, questions, talks, features, reviews, shelf };
  const recent = new RecentPrompts(globalState);
  const engine = context.asAbsolutePath("dist/engine.mjs");
  const labels = join((context.storageUri ?? context.globalStorageUri).fsPath, "labels.jsonl");
  const probes = context.asAbsolutePath("probes");
  const needs = { recent, engine, probes, sessionWorker, log, id: extension.id, folder: extensionUri, labels };
  for (const command of commandsOf(parts, needs)) own(registerCommand(command, errors));

  own(statusItem(checks, shown));
  own(followContext(checks, models, library));
  own(followCursor(marks, focus));
  own(readoutsTree(focus, library));
  own(runsTree(library, shelf, checks, models));
  own(modelsTree(backend, models));
  own(runEditor(panelOptions, library));
  own(hover(marks));
  own(decorations(shown, extensionUri));
  own(problems(shown));
  own(codeActions(shown));
  own(codeLens(shown));
  own(inlayScores(shown));
}

interface Parts {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly library: RunLibrary;
  readonly marks: DocumentMarks;
  readonly models: ModelDesk;
  readonly panels: Panels;
  readonly questions: LastShown<WeighedQuestion>;
  readonly talks: LastShown<TalkTraits>;
  readonly features: FeatureReadings;
  readonly reviews: Reviews;
  readonly shelf: RunShelf;
}

interface CommandNeeds {
  readonly recent: RecentPrompts;
  /** Path of the built engine. */
  readonly engine: string;
  /** Folder of the probes in the package. */
  readonly probes: string;
  /** Path of the built program that checks a session. */
  readonly sessionWorker: string;
  readonly log: LogOutputChannel;
  /** Of this extension. */
  readonly id: string;
  /** Where it is installed. */
  readonly folder: Uri;
  /** File of the steps that a person called right. */
  readonly labels: string;
}

/** Every command, whether it can run now or says why not. */
function commandsOf(
  { backend, checks, library, marks, models, panels, questions, talks, features, reviews, shelf }: Parts,
  { recent, engine, probes, sessionWorker, log, id, folder, labels }: CommandNeeds,
): Command[] {
  let source: TextEditor | undefined;
  const onSource = (editor: TextEditor) => {
    source = editor;
  };
  const insert = {
    backend,
    library,
    marks,
    source: () => window.visibleTextEditors.find((editor) => editor === source),
  };
  const needsOfFeatures = { backend, checks, library, models, features, panels, packaged: probes };
  return [
    checkReasoning({ backend, checks, recent, onSource }),
    checkTranscript({ backend, checks, marks }),
    checkSession({ backend, panels, sessionWorker, onLog: (line) => log.warn(line) }),
    checkConversation({ backend, checks, panels, talks }),
    whatDoesItKnow({ backend, checks, panels, questions }),
    cancel(checks),
    openRun(library, panels),
    compareWith(library, panels),
    compareModels({
      backend,
      checks,
      library,
      models,
      panels,
      recent,
      engine,
      log: (line) => log.info(line),
      onSource,
    }),
    exportRun(backend, library, marks),
    renameRun(library, shelf),
    pinRun(library, shelf),
    groupRuns(shelf),
    filterRuns(shelf),
    deleteRun(library, checks),
    insertAsComment(insert),
    insertAsMarkdown(insert),
    suspectStep(1, marks, library, panels),
    suspectStep(-1, marks, library, panels),
    explainStep(marks, panels),
    markReviewed(marks, reviews),
    askWithout({ checks, library, panels }),
    writeAnew({ checks, library, panels }),
    whereItTakesHold({ backend, checks, library, panels }),
    showFeatures(needsOfFeatures),
    searchFeatures(needsOfFeatures),
    compareFeatures(needsOfFeatures),
    importFeatures(backend, models),
    putComputed(marks),
    notAMistake({ backend, library, marks, reviews, file: labels }),
    hideKind(),
    showHiddenKinds(),
    selectModel(backend, models, engine, (line) => log.info(line)),
    downloadModel(backend, models),
    pauseDownload(models),
    importModel(backend, models, engine),
    verifyModel(backend, models),
    removeModel(backend, models, checks),
    trainProbes(backend, checks, models),
    restartEngine(checks),
    showLog(log),
    openWalkthrough(id),
    tryExample(backend, checks, folder),
  ];
}
