/**
 * The part of the extension that is loaded when something is first asked of it, as a bundle of its own: the use cases, the
 * engine's client, the models, the schemas, the renderers. It never imports vscode.
 */
export { checkReasoning } from "../../check/checkReasoning.js";
export { checkTranscript } from "../../check/checkTranscript.js";
export { leverOf } from "../../check/levers/leverOf.js";
export { chatOf } from "../../check/request.js";
export { asChat } from "../../core/transcripts/asChat.js";
export { conversationWords } from "../../core/transcripts/conversationWords.js";
export { fitMessages } from "../../core/transcripts/fitMessages.js";
export { segment } from "../../core/steps/segment.js";
export { askedIn, typedCandidates } from "../../core/knowledge/candidates.js";
export { MOST_CANDIDATES } from "../../core/knowledge/question.js";
export { allFeatures, drawDifferences, drawFeatures } from "./features.js";
export { featureFolder, importFeatures } from "../../host/featureShelf.js";
export { markdown as chatText } from "../../core/transcripts/formats/markdown.js";
export { onlyTalk, parseTranscript } from "../../core/transcripts/parseTranscript.js";
export { readTranscripts } from "../../core/transcripts/readTranscripts.js";
export { readTranscriptFile } from "../../host/transcripts/transcriptFile.js";
export { agentFolders } from "../../host/sessions/agentFolders.js";
export { followFile } from "../../host/sessions/followFile.js";
export { isOfFolder, projectOf, recentSessions } from "../../host/sessions/recentSessions.js";
export { checkInWorker } from "./sessions/checkInWorker.js";
export { sessionChange } from "./sessions/sessionChange.js";
export { predict } from "../../core/prediction/prediction.js";
export { defaultThreads } from "../../engineClient/threads.js";
export { weigh } from "../../knowledge/knowledge.js";
export { catalogue, defaultModelId } from "../../models/catalogue.js";
export { importModel } from "../../models/importModel.js";
export { listModels, removeModel, verifyModel } from "../../models/modelShelf.js";
export { formatBytes } from "../../models/progress.js";
export { describeOnDisk, findOnDisk } from "../../models/onDisk/index.js";
export { pullModel } from "../../models/pullModel.js";
export { resolveModel } from "../../models/resolveModel.js";
export { renderAs } from "../../report/render.js";
export { withEngine } from "./withEngine.js";
export { stepText } from "./stepText.js";
export { addLabel } from "./labelFile.js";
export { insertionText } from "./insertion.js";
export { ModelSession } from "./modelSession.js";
export { PanelSession } from "./panelSession.js";
export { parsePanelState } from "./panelState.js";
export { probeShelf, trainedProbesFolder } from "../../host/probeShelf.js";
export { mostRunBytes, parseRun } from "../../host/runFile.js";
export { RunStore, readRunFile } from "./runStore.js";
export { RunWriter } from "./runWriter.js";
export { train } from "./train.js";
export { missingModel, referenceOf } from "./wantedModel.js";
