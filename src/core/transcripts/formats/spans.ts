import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import { fromJsonText, isObject, type JsonObject, objectsOf, textOf, word } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { partsOf } from "../content.js";
import { exchange } from "./exchange.js";
import { records } from "./records.js";

/** Where conventions keep what was sent and what came back: as one JSON text, or an attribute a field, numbered. */
const conventions = [
  { system: "gen_ai.system_instructions", sent: "gen_ai.input.messages", got: "gen_ai.output.messages" },
  { system: undefined, sent: "gen_ai.prompt", got: "gen_ai.completion" },
  { system: undefined, sent: "llm.input_messages", got: "llm.output_messages" },
] as const;

/** Spans of tracing that hold a model's call: OpenTelemetry's conventions for generative AI, OpenLLMetry, OpenInference (Phoenix). */
export const spans: TranscriptFormat = {
  id: "spans",
  name: "spans of a trace (OpenTelemetry, OpenInference)",
  document: {
    recognises: (value) => spansIn(value).some((span) => talkOf(span) !== undefined),
    read: (value) => spansIn(value).flatMap((span) => talkOf(span) ?? []),
  },
};

/** Phoenix's tables have a column an attribute. */
const flat = "attributes.";

/** A span, those of an MLflow trace, or those of an export over OTLP. */
function spansIn(value: JsonObject): readonly JsonObject[] {
  if ("attributes" in value || Object.keys(value).some((key) => key.startsWith(flat))) return [value];
  // The attributes alone.
  if (conventions.some(({ got }) => got in value)) return [{ attributes: value }];
  const held = isObject(value.data) && isObject(value.info) ? value.data : value;
  const traced = objectsOf(held.spans).filter((span) => "attributes" in span || "inputs" in span);
  if (traced.length > 0) return traced;
  return objectsOf(value.resourceSpans)
    .flatMap(({ scopeSpans }) => objectsOf(scopeSpans))
    .flatMap((scope) => objectsOf(scope.spans));
}

function talkOf(span: JsonObject): Conversation | undefined {
  const attributes = attributesOf(span.attributes ?? columnsOf(span));
  for (const { system, sent, got } of conventions) {
    const answered = messagesUnder(attributes, got);
    if (answered.length === 0) continue;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    if (system !== undefined) addTurn(turns, "system", partsOf(fromJsonText(attributes[system])));
    addSaid(turns, messagesUnder(attributes, sent), "user", leftOut);
    for (const message of answered) addSaid(turns, { role: "assistant", ...message }, "assistant", leftOut);
    return { title: textOf(span.name) ?? null, turns, leftOut: leftOut.sentences() };
  }
  return talkOfEvents(span) ?? talkOfLog(span, attributes) ?? talkOfValues(span, attributes);
}

/** What was sent and what came back as events of the span, since before OpenTelemetry made attributes of them. */
function talkOfEvents(span: JsonObject): Conversation | undefined {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const event of objectsOf(span.events)) {
    const role = /^gen_ai\.(?<role>system|user|assistant|tool)\.message$/u.exec(word(event.name))?.groups?.role;
    const held = attributesOf(event.attributes ?? event.body);
    if (role) addSaid(turns, { role, ...held }, "user", leftOut);
    else if (event.name === "gen_ai.choice") {
      const message = fromJsonText(held.message ?? held);
      if (isObject(message)) addSaid(turns, { role: "assistant", ...message }, "assistant", leftOut);
    }
  }
  const answered = turns.some(({ role }) => role === "assistant");
  return answered ? { title: textOf(span.name) ?? null, turns, leftOut: leftOut.sentences() } : undefined;
}

/** Logfire keeps the request and the response themselves. */
function talkOfLog(span: JsonObject, attributes: JsonObject): Conversation | undefined {
  const { request_data: request, response_data: response } = attributes;
  const pair = { request: fromJsonText(request), response: fromJsonText(response) };
  if (!isObject(pair.request) || !isObject(pair.response) || !exchange.document?.recognises(pair)) return undefined;
  const [talk] = exchange.document.read(pair);
  return { ...talk, title: textOf(span.name ?? span.span_name) ?? talk.title };
}

/** What went into a span and came out of it, as OpenInference, MLflow and Datadog keep it of any function: a model's call is known by its shape. */
function talkOfValues(span: JsonObject, attributes: JsonObject): Conversation | undefined {
  const input = fromJsonText(
    attributes["input.value"] ?? attributes["mlflow.spanInputs"] ?? attributes.input ?? span.inputs,
  );
  const output = fromJsonText(
    attributes["output.value"] ?? attributes["mlflow.spanOutputs"] ?? attributes.output ?? span.outputs,
  );
  if (input === undefined || output === undefined) return undefined;
  const pair = { input, output };
  const format = [exchange, records].find(({ document }) => document?.recognises(pair));
  const [talk] = format?.document?.read(pair) ?? [];
  return talk && { ...talk, title: textOf(span.name) ?? talk.title };
}

function columnsOf(span: JsonObject): JsonObject {
  const columns = Object.entries(span).filter(([key]) => key.startsWith(flat));
  return Object.fromEntries(columns.map(([key, held]) => [key.slice(flat.length), held]));
}

/** OTLP has a list of `{"key": …, "value": {"stringValue": …}}`. */
function attributesOf(held: unknown): JsonObject {
  if (isObject(held)) return held;
  return Object.fromEntries(
    objectsOf(held).flatMap(({ key, value }) =>
      typeof key === "string" && isObject(value) ? [[key, value.stringValue ?? value.value]] : [],
    ),
  );
}

function messagesUnder(attributes: JsonObject, key: string): readonly JsonObject[] {
  const whole = fromJsonText(attributes[key] ?? nested(attributes, key));
  const listed = Array.isArray(whole) ? objectsOf(whole) : numbered(attributes, key);
  return listed
    .map((one) => (isObject(one.message) ? one.message : withoutPrefix(one)))
    .filter((one) => ["content", "parts", "tool_calls"].some((field) => field in one));
}

/** `message.role`, `message.content`. */
function withoutPrefix(message: JsonObject): JsonObject {
  const prefix = "message.";
  const named = Object.entries(message).map(([key, held]) => [
    key.startsWith(prefix) ? key.slice(prefix.length) : key,
    held,
  ]);
  return Object.fromEntries(named) as JsonObject;
}

/** Phoenix takes `llm.input_messages` apart at its dots. */
function nested(attributes: JsonObject, key: string): unknown {
  let held: unknown = attributes;
  for (const name of key.split(".")) held = isObject(held) ? held[name] : undefined;
  return held;
}

/** `gen_ai.prompt.0.role`, `llm.input_messages.0.message.content`. */
function numbered(attributes: JsonObject, key: string): readonly JsonObject[] {
  const messages = new Map<number, Record<string, unknown>>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith(`${key}.`)) continue;
    const found = /^(\d{1,6})\.(?:message\.)?(role|content|reasoning|reasoning_content)$/u.exec(
      name.slice(key.length + 1),
    );
    if (!found) continue;
    const message = messages.get(Number(found[1])) ?? {};
    message[found[2]] = value;
    messages.set(Number(found[1]), message);
  }
  return [...messages].sort(([a], [b]) => a - b).map(([, message]) => message);
}
