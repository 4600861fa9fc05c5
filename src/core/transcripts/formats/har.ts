import type { TranscriptFormat } from "../format.js";
import { fromJsonText, isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { exchange } from "./exchange.js";

/** What a browser recorded of its requests (HAR): those to a model's service, each with its answer, are the talks. */
export const har: TranscriptFormat = {
  id: "har",
  name: "a browser's record of requests to a model (HAR)",
  document: {
    recognises: (value) => talksIn(value).length > 0,
    read: talksIn,
  },
};

function talksIn({ log }: JsonObject): Conversation[] {
  const entries = isObject(log) ? objectsOf(log.entries) : [];
  return entries.flatMap(({ request, response }) => {
    const sent = isObject(request) && isObject(request.postData) ? fromJsonText(request.postData.text) : undefined;
    const got = isObject(response) && isObject(response.content) ? fromJsonText(response.content.text) : undefined;
    if (!isObject(sent) || !isObject(got)) return [];
    const pair = { request: sent, response: got };
    return exchange.document?.recognises(pair) ? exchange.document.read(pair) : [];
  });
}
