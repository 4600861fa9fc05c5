import type { TranscriptFormat } from "./format.js";
import type { Conversation } from "./turn.js";
import { botLogs } from "./formats/botLogs.js";
import { subtitles } from "./formats/subtitles.js";
import { amazonQ } from "./formats/amazonQ.js";
import { atif } from "./formats/atif.js";
import { autogen } from "./formats/autogen.js";
import { cherryStudio } from "./formats/cherryStudio.js";
import { cursor } from "./formats/cursor.js";
import { generated } from "./formats/generated.js";
import { har } from "./formats/har.js";
import { messengers } from "./formats/messengers.js";
import { moss } from "./formats/moss.js";
import { openHandsSdk } from "./formats/openHandsSdk.js";
import { pydanticAi } from "./formats/pydanticAi.js";
import { slack } from "./formats/slack.js";
import { takeout } from "./formats/takeout.js";
import { zed } from "./formats/zed.js";
import { messengerCopy } from "./formats/messengerCopy.js";
import { emacs } from "./formats/emacs.js";
import { llmLogs } from "./formats/llmLogs.js";
import { premises } from "./formats/premises.js";
import { reAct } from "./formats/reAct.js";
import { segments } from "./formats/segments.js";
import { smolagents } from "./formats/smolagents.js";
import { noteTalks } from "./formats/noteTalks.js";
import { perplexity } from "./formats/perplexity.js";
import { agentsTalk } from "./formats/agentsTalk.js";
import { appWorld } from "./formats/appWorld.js";
import { autogenConsole } from "./formats/autogenConsole.js";
import { foldedSteps } from "./formats/foldedSteps.js";
import { labelledCalls } from "./formats/labelledCalls.js";
import { numberedHeadings } from "./formats/numberedHeadings.js";
import { roleHeadings } from "./formats/roleHeadings.js";
import { taggedLog } from "./formats/taggedLog.js";
import { agentSpans } from "./formats/agentSpans.js";
import { agentSteps } from "./formats/agentSteps.js";
import { langchainConsole } from "./formats/langchainConsole.js";
import { langGraphPretty } from "./formats/langGraphPretty.js";
import { agentData } from "./formats/agentData.js";
import { agentClient } from "./formats/agentClient.js";
import { agUi } from "./formats/agUi.js";
import { petri } from "./formats/petri.js";
import { sampling } from "./formats/sampling.js";
import { comments } from "./formats/comments.js";
import { notebook } from "./formats/notebook.js";
import { aiSdk } from "./formats/aiSdk.js";
import { converseStream } from "./formats/converseStream.js";
import { mlx } from "./formats/mlx.js";
import { ellmer } from "./formats/ellmer.js";
import { crewAi } from "./formats/crewAi.js";
import { aider } from "./formats/aider.js";
import { candidates } from "./formats/candidates.js";
import { fastChat } from "./formats/fastChat.js";
import { helm } from "./formats/helm.js";
import { openAssistant } from "./formats/openAssistant.js";
import { openaiEvals } from "./formats/openaiEvals.js";
import { promptfoo } from "./formats/promptfoo.js";
import { sillyTavern } from "./formats/sillyTavern.js";
import { specStory } from "./formats/specStory.js";
import { codexLog } from "./formats/codexLog.js";
import { copilotCopy } from "./formats/copilotCopy.js";
import { copilotShare } from "./formats/copilotShare.js";
import { copilotTerminal } from "./formats/copilotTerminal.js";
import { opencodeExport } from "./formats/opencodeExport.js";
import { spans } from "./formats/spans.js";
import { stepLabels } from "./formats/stepLabels.js";
import { taggedText } from "./formats/taggedText.js";
import { talkInText } from "./formats/talkInText.js";
import { turnPairs } from "./formats/turnPairs.js";
import { anthropicMessage } from "./formats/anthropicMessage.js";
import { chatCompletion } from "./formats/chatCompletion.js";
import { chatTemplates } from "./formats/chatTemplates.js";
import { chatgptExport } from "./formats/chatgptExport.js";
import { claudeAiExport } from "./formats/claudeAiExport.js";
import { claudeCode } from "./formats/claudeCode.js";
import { cline } from "./formats/cline.js";
import { codex } from "./formats/codex.js";
import { codexExec } from "./formats/codexExec.js";
import { copilotCli } from "./formats/copilotCli.js";
import { cotrun } from "./formats/cotrun.js";
import { exchange } from "./formats/exchange.js";
import { gemini } from "./formats/gemini.js";
import { geminiCli } from "./formats/geminiCli.js";
import { geminiStream } from "./formats/geminiStream.js";
import { grokExport } from "./formats/grokExport.js";
import { inspectLog } from "./formats/inspectLog.js";
import { langchain } from "./formats/langchain.js";
import { libreChat } from "./formats/libreChat.js";
import { lmEval } from "./formats/lmEval.js";
import { lmStudio } from "./formats/lmStudio.js";
import { loggedTrace } from "./formats/loggedTrace.js";
import { markdown } from "./formats/markdown.js";
import { ollama } from "./formats/ollama.js";
import { openaiChat } from "./formats/openaiChat.js";
import { openaiResponses } from "./formats/openaiResponses.js";
import { opencode } from "./formats/opencode.js";
import { openHands } from "./formats/openHands.js";
import { openWebUi } from "./formats/openWebUi.js";
import { records } from "./formats/records.js";
import { streamedEvents } from "./formats/streamedEvents.js";
import { streamedTexts } from "./formats/streamedTexts.js";
import { sweAgent } from "./formats/sweAgent.js";
import { terminalText } from "./formats/terminalText.js";
import { vscodeChat } from "./formats/vscodeChat.js";
import { toolBench } from "./formats/toolBench.js";
import { webPage } from "./formats/webPage.js";
import { writtenSteps } from "./formats/writtenSteps.js";

/** All formats that are read. The first that knows a value reads it, so those that are told by a key of their own go before the wide ones. */
export const formats: readonly TranscriptFormat[] = [
  cotrun,
  claudeCode,
  codex,
  codexExec,
  copilotCli,
  geminiCli,
  geminiStream,
  chatgptExport,
  claudeAiExport,
  grokExport,
  openWebUi,
  libreChat,
  lmStudio,
  vscodeChat,
  cline,
  zed,
  cursor,
  amazonQ,
  cherryStudio,
  moss,
  takeout,
  botLogs,
  messengers,
  slack,
  openHandsSdk,
  pydanticAi,
  autogen,
  smolagents,
  segments,
  premises,
  opencode,
  openHands,
  langchain,
  inspectLog,
  sweAgent,
  atif,
  lmEval,
  fastChat,
  promptfoo,
  openaiEvals,
  helm,
  spans,
  agentSpans,
  agentData,
  agentClient,
  agUi,
  sampling,
  petri,
  notebook,
  toolBench,
  loggedTrace,
  openAssistant,
  sillyTavern,
  stepLabels,
  candidates,
  gemini,
  ollama,
  streamedEvents,
  streamedTexts,
  aiSdk,
  converseStream,
  chatCompletion,
  anthropicMessage,
  openaiResponses,
  har,
  generated,
  exchange,
  openaiChat,
  agentSteps,
  writtenSteps,
  records,
  turnPairs,
  talkInText,
  webPage,
  subtitles,
  chatTemplates,
  taggedText,
  specStory,
  codexLog,
  opencodeExport,
  copilotCopy,
  copilotShare,
  copilotTerminal,
  aider,
  foldedSteps,
  numberedHeadings,
  roleHeadings,
  appWorld,
  autogenConsole,
  agentsTalk,
  labelledCalls,
  taggedLog,
  langchainConsole,
  langGraphPretty,
  ellmer,
  mlx,
  crewAi,
  terminalText,
  perplexity,
  llmLogs,
  emacs,
  reAct,
  comments,
  noteTalks,
  markdown,
  messengerCopy,
];

/** Whether a talk was read out of text that names its speakers, if at all, as anybody's prose may. */
export function isPlainTalk({ format }: Conversation): boolean {
  return format === markdown.name || format === plainText;
}

/** The format of text in which nobody is named. */
export const plainText = "plain text";
