import { z } from "zod";
import { CodedError, errorCodes, toErrorData } from "../errors.js";
import { CleanPrefix, Message } from "../run/run.js";
import { verdictCodes } from "../verdict/codes.js";
import { thoughtIn } from "../transcripts/formats/records.js";
import { parsed } from "../transcripts/json.js";
import { thoughtBeside } from "../transcripts/messageThinking.js";
import { isObject } from "../transcripts/shapes.js";
import type { BatchTask } from "./batchTask.js";
import { recordId, recordNames, withId } from "./recordId.js";
import { recordTask } from "./talkTask.js";

/** The two sides of `cotcheck batch`, one JSON document a line. Others script against these: add fields, never rename. */

/** Longest single text, in UTF-16 code units. Far beyond any context window, and small enough to hold many at once. */
const maxText = 1_000_000;
const maxSteps = 10_000;
const maxMessages = 1_000;

export const someText = z
  .string()
  .max(maxText)
  .refine((text) => text.trim() !== "", "must not be empty");

const BatchInput = z
  .object({
    id: recordId,
    prompt: someText.nullish(),
    system: z.string().max(maxText).nullish(),
    messages: z
      .array(Message.extend({ content: z.string().max(maxText) }))
      .min(1, "must not be empty")
      .max(maxMessages)
      .nullish(),
    response: someText.nullish(),
    steps: z.array(someText).min(1, "must not be empty").max(maxSteps).nullish(),
  })
  .superRefine((input, context) => {
    const fault = (message: string) => context.addIssue({ code: "custom", message });
    const { prompt, messages, system, response, steps } = input;
    if (messages != null) {
      // Faults of single fields are collected before this is reached, so an empty list comes here too.
      const last = messages.at(-1);
      if (last === undefined) return;
      if (prompt != null) fault("give either prompt or messages, not both");
      if (response != null) fault("with messages, the last assistant message is the response");
      if (system != null && messages.some((message) => message.role === "system")) fault("two system messages");
      if (!messages.some((message) => message.role === "user")) fault("messages hold no user message");
      if (last.role === "system") fault("the last message must be the user's or the assistant's");
      if (last.content.trim() === "") fault("the last message is empty");
    } else if (prompt === undefined) fault("a prompt is needed; null reads the steps as plain text");
    else if (prompt === null) {
      if (steps == null && response == null) fault("with prompt null, steps or a response are needed");
      if (system != null) fault("with prompt null there is no chat, so system has no place");
    } else if (steps == null && response == null && (steps === null || response === null))
      fault("the response is null; leave it out to have the model answer first");
  });

export interface BatchReject {
  /** Null when the line does not even hold a usable id. */
  readonly id: string | null;
  readonly error: CodedError;
}

/**
 * One line of a batch's input. Fields that are not part of the format, such as labels, are ignored; so are null ones beside
 * what is to be read, as tables with empty cells are written. Where a record has both steps and a response, the steps are
 * what is read. A record in the words of a transcript format is read as that. Never throws: a bad line is a result, because a
 * batch goes on past it.
 */
export function parseBatchLine(line: string): BatchTask | BatchReject {
  const read = parsed(line);
  if (!("value" in read)) return { id: null, error: new CodedError("bad-input", "This line is not JSON.") };
  const value = withId(read.value, recordNames);
  const usable = z.object({ id: recordId }).safeParse(value);
  const id = usable.success ? usable.data.id : null;
  try {
    const parsed = BatchInput.safeParse(value);
    if (parsed.success) return task(parsed.data, thoughtApart(value));
    const fault = unreadable(parsed.error);
    return usable.success && isForeign(value) ? recordTask(usable.data.id, value, fault) : { id, error: fault };
  } catch (cause) {
    if (cause instanceof CodedError) return { id, error: cause };
    return { id, error: new CodedError("internal", toErrorData(cause).message, { cause }) };
  }
}

/** Whether a record may be one of another format: it gives no prompt, or messages that hold more than text, or are kept as JSON in a text. */
function isForeign(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || Object.hasOwn(value, "prompt"))
    return false;
  const messages = Object.hasOwn(value, "messages") ? (value as { messages: unknown }).messages : undefined;
  if (messages === undefined) return true;
  if (typeof messages === "string") return true;
  return Array.isArray(messages) && messages.some((one) => !Message.safeParse(one).success);
}

export function unreadable({ issues }: z.ZodError): CodedError {
  const faults = issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return new CodedError("bad-input", `This record cannot be read: ${faults.slice(0, 3).join("; ")}.`);
}

/** Thinking that a record keeps beside its response. Labels count the steps of the response alone. */
function thoughtApart(value: unknown): string | undefined {
  if (!isObject(value) || "labels" in value) return undefined;
  if (!Array.isArray(value.messages)) return thoughtIn(value);
  const last: unknown = value.messages.at(-1);
  return isObject(last) ? thoughtBeside(last) : undefined;
}

/** @param thought what was thought before the response, where it stands apart */
function task(
  { id, prompt, system, messages, response, steps }: z.infer<typeof BatchInput>,
  thought: string | undefined,
): BatchTask {
  const before: Message[] = system == null || system === "" ? [] : [{ role: "system", content: system }];
  let text = response;
  if (messages == null) {
    if (prompt != null) before.push({ role: "user", content: prompt });
  } else {
    before.push(...messages);
    if (before.at(-1)?.role === "assistant") text = before.pop()?.content;
  }
  if (text != null && thought !== undefined && !/<\/?think/iu.test(text))
    text = `<think>\n${thought}\n</think>\n${text}`;
  if (steps != null) return { id, messages: before, response: { kind: "steps", steps } };
  return { id, messages: before, response: text == null ? { kind: "write" } : { kind: "text", text } };
}

const probability = z.number().min(0).max(1);

/** One sentence of evidence, and which way it points. */
const BatchEvidence = z.object({
  source: z.string(),
  points: z.enum(["for", "against", "neutral"]),
  text: z.string(),
});

/** One line of a batch's output. */
export const BatchRecord = z.object({
  id: z.string(),
  model: z.string(),
  mode: z.enum(["on-policy", "off-policy"]),
  response: z.string().optional(),
  answer: z.string().optional(),
  steps: z.array(
    z.object({
      index: z.number().int().nonnegative(),
      text: z.string(),
      verdict: z.enum(verdictCodes),
      suspicion: probability,
      scores: z.object({
        truth: probability.nullable(),
        /** Why truth is null: the model has no probes, they have no truth head, or the step has no tokens of its own. */
        unread: z.enum(["no-probes", "no-head", "no-tokens"]).optional(),
        stepWrong: probability.nullable(),
        logProbMean: z.number(),
        logProbMin: z.number(),
      }),
      /** z-scores by trait; absent where the model has no trait pack. */
      traits: z.record(z.string(), z.number()).optional(),
      /** The roles that it is nearest to, where it lies far from the assistant and roles are named. */
      nearestRoles: z.array(z.string()).optional(),
      evidence: z.array(BatchEvidence),
    }),
  ),
  /** The same two of the whole response. */
  traits: z.record(z.string(), z.number()).optional(),
  nearestRoles: z.array(z.string()).optional(),
  clean: CleanPrefix.optional(),
  answerWrong: probability.optional(),
  knows: probability.nullable(),
  commitment: z.array(z.object({ step: z.number().int().min(-1), answer: z.string(), probability })),
  notes: z.array(z.string()).optional(),
});
export type BatchRecord = z.infer<typeof BatchRecord>;

/** The line of a record that could not be checked. */
export const BatchFailure = z.object({
  id: z.string().nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }),
});
export type BatchFailure = z.infer<typeof BatchFailure>;
