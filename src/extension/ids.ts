/** Every name that package.json contributes, typed; those of views stand in `views.ts`. A test holds them to each other. */

export const commandIds = {
  checkReasoning: "cotcheck.checkReasoning",
  checkTranscript: "cotcheck.checkTranscript",
  checkSession: "cotcheck.checkSession",
  checkConversation: "cotcheck.checkConversation",
  whatDoesItKnow: "cotcheck.whatDoesItKnow",
  cancel: "cotcheck.cancel",
  openRun: "cotcheck.openRun",
  compareWith: "cotcheck.compareWith",
  compareModels: "cotcheck.compareModels",
  exportRun: "cotcheck.exportRun",
  renameRun: "cotcheck.renameRun",
  pinRun: "cotcheck.pinRun",
  groupRuns: "cotcheck.groupRuns",
  filterRuns: "cotcheck.filterRuns",
  deleteRun: "cotcheck.deleteRun",
  insertAsComment: "cotcheck.insertAsComment",
  insertAsMarkdown: "cotcheck.insertAsMarkdown",
  nextSuspect: "cotcheck.nextSuspect",
  previousSuspect: "cotcheck.previousSuspect",
  explainStep: "cotcheck.explainStep",
  markReviewed: "cotcheck.markReviewed",
  askWithout: "cotcheck.askWithout",
  writeAnew: "cotcheck.writeAnew",
  whereItTakesHold: "cotcheck.whereItTakesHold",
  showFeatures: "cotcheck.showFeatures",
  searchFeatures: "cotcheck.searchFeatures",
  compareFeatures: "cotcheck.compareFeatures",
  importFeatures: "cotcheck.importFeatures",
  readEdited: "cotcheck.readEdited",
  putComputed: "cotcheck.putComputed",
  notAMistake: "cotcheck.notAMistake",
  hideKind: "cotcheck.hideKind",
  showHiddenKinds: "cotcheck.showHiddenKinds",
  selectModel: "cotcheck.selectModel",
  downloadModel: "cotcheck.downloadModel",
  pauseDownload: "cotcheck.pauseDownload",
  importModel: "cotcheck.importModel",
  verifyModel: "cotcheck.verifyModel",
  removeModel: "cotcheck.removeModel",
  trainProbes: "cotcheck.trainProbes",
  restartEngine: "cotcheck.restartEngine",
  showLog: "cotcheck.showLog",
  openWalkthrough: "cotcheck.openWalkthrough",
  tryExample: "cotcheck.tryExample",
} as const;
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Below the section `cotcheck`. */
export const settingsSection = "cotcheck";
export const settingIds = {
  model: "model",
  cacheFolder: "cacheFolder",
  modelMirror: "modelMirror",
  threads: "engine.threads",
  layout: "engine.layout",
  device: "engine.device",
  temperature: "sampling.temperature",
  topP: "sampling.topP",
  seed: "sampling.seed",
  maxTokens: "sampling.maxTokens",
  thinking: "thinking",
  readTokens: "readTokens",
  systemPrompt: "systemPrompt",
  guard: "guard",
  guardAnew: "guardAnew",
  guardSteer: "guardSteer",
  checks: "checks",
  steering: "experiments.steering",
  problems: "problems",
  decorations: "decorations",
  codeLens: "codeLens",
  inlayScores: "inlayScores",
  lineEndText: "lineEndText",
  checkOnSave: "checkOnSave",
  hiddenVerdicts: "hiddenVerdicts",
  claudeCodeFolder: "sessions.claudeCodeFolder",
  codexFolder: "sessions.codexFolder",
} as const;
export type SettingId = (typeof settingIds)[keyof typeof settingIds];

export const viewContainerId = "cotcheck";

/** One colour a role of {@link import("../report/words/verdicts.js").ColourRole}. */
export const colourIds = {
  alarm: "cotcheck.alarm",
  caution: "cotcheck.caution",
  hint: "cotcheck.hint",
  good: "cotcheck.good",
  quiet: "cotcheck.quiet",
} as const;

export const contextKeys = {
  /** A check is under way. */
  running: "cotcheck.running",
  /** A model is being fetched. */
  fetching: "cotcheck.fetching",
  /** The model that the settings name is one of the catalogue's and not on this machine. */
  modelMissing: "cotcheck.modelMissing",
  /** There is a run that commands act on. */
  hasRun: "cotcheck.hasRun",
  /** A step of it is suspect. */
  runHasSuspect: "cotcheck.runHasSuspect",
  /** Its finding is about a sentence of the prompt that can be left out. */
  canAskWithout: "cotcheck.canAskWithout",
  /** It is known that no run is stored. A key that says there are some would hide commands until the extension is active. */
  noRuns: "cotcheck.noRuns",
  /** It is known that no model is on this machine. */
  noModels: "cotcheck.noModels",
  /** The active editor holds marked steps. */
  hasMarks: "cotcheck.hasMarks",
  /** One of them is suspect. */
  hasSuspect: "cotcheck.hasSuspect",
  /** It holds steps that were edited since they were read. */
  hasEdited: "cotcheck.hasEdited",
} as const;

export const panelViewType = "cotcheck.panel";
export const runEditorViewType = "cotcheck.runEditor";
export const walkthroughId = "start";
export const runFileSuffix = ".cotrun.json";
