import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { isObject, type JsonObject } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { agentsTalk } from "./agentsTalk.js";
import { appWorld } from "./appWorld.js";
import { autogenConsole } from "./autogenConsole.js";
import { crewAi } from "./crewAi.js";
import { labelledCalls } from "./labelledCalls.js";
import { langGraphPretty } from "./langGraphPretty.js";
import { markdown } from "./markdown.js";
import { taggedLog } from "./taggedLog.js";

/** Those of frameworks whose agents a benchmark runs; a talk in which people are named comes last. */
const forms = [appWorld, autogenConsole, agentsTalk, labelledCalls, taggedLog, langGraphPretty, crewAi, markdown];

/** Records of a benchmark that hold what an agent's framework logged as one text (MAST). */
export const loggedTrace: TranscriptFormat = {
  id: "logged-trace",
  name: "a record with an agent's log (MAST)",
  document: documentOf(talksIn, (talks) => [...talks]),
};

function talksIn({ trace }: JsonObject): readonly Conversation[] | undefined {
  const log = isObject(trace) ? (trace.trajectory ?? trace.log) : undefined;
  if (typeof log !== "string") return undefined;
  for (const form of forms) {
    const talks = form.text?.(log);
    if (talks) return talks;
  }
  return undefined;
}
