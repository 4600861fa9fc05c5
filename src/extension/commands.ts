import { type LogOutputChannel, type TextEditor, type Uri, window } from "vscode";
import type { TalkTraits } from "../core/traits/talk.js";
import type { Checks } from "./checks/checks.js";
import type { Command } from "./command.js";
import { whatDoesItKnow } from "./knowledge/whatDoesItKnow.js";
import type { WeighedQuestion } from "./knowledge/weighedQuestion.js";
import { compareFeatures } from "./features/compareFeatures.js";
import type { FeatureReadings } from "./features/featureReadings.js";
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
import type { RecentPrompts } from "./checks/recentPrompts.js";
import { removeModel } from "./models/removeModel.js";
import { restartEngine } from "./checks/restartEngine.js";
import { selectModel } from "./models/selectModel.js";
import { showLog } from "./help/showLog.js";
import { suspectStep } from "./marks/goToSuspectStep.js";
import { trainProbes } from "./models/trainProbes.js";
import { verifyModel } from "./models/verifyModel.js";
import { whereItTakesHold } from "./next/whereItTakesHold.js";
import { askWithout } from "./next/askWithout.js";
import { writeAnew } from "./next/writeAnew.js";
import { notAMistake } from "./next/notAMistake.js";
import { readEdited } from "./marks/readEdited.js";
import { putComputed } from "./next/putComputed.js";
import { checkConversation } from "./talks/checkConversation.js";
import { tryExample } from "./help/tryExample.js";
import type { Backend } from "./loadBackend.js";
import type { DocumentMarks } from "./marks/documentMarks.js";
import type { Reviews } from "./marks/reviews.js";
import type { ModelDesk } from "./models/modelDesk.js";
import type { LastShown } from "./panel/lastShown.js";
import type { Panels } from "./panel/panels.js";
import type { RunLibrary } from "./runs/runLibrary.js";
import type { RunShelf } from "./runs/runShelf.js";
import { filterRuns, groupRuns, pinRun, renameRun } from "./runs/layOutRuns.js";

/** The owners of what commands work on. */
export interface Parts {
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

/** What a command needs besides: where things lie, and what it asks for. */
export interface CommandNeeds {
  readonly recent: RecentPrompts;
  /** Path of the built engine. */
  readonly engine: string;
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
export function commandsOf(
  { backend, checks, library, marks, models, panels, questions, talks, features, reviews, shelf }: Parts,
  { recent, engine, sessionWorker, log, id, folder, labels }: CommandNeeds,
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
  const needsOfFeatures = { backend, checks, library, models, features, panels };
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
    readEdited(checks, marks),
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
