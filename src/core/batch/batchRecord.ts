import { z } from "zod";
import { CodedError, errorCodes } from "../errors.js";
import { CleanPrefix, Message, VerdictCode } from "../run/run.js";

/** The two sides of `cotcheck batch`, one JSON document a line. Others script against these: add fields, never rename. */

/** Longest single text, in UTF-16 code units. Far beyond any context window, and small enough to hold many at once. */
const maxText = 1_000_000;
const maxSteps = 10_000;
const maxMessages = 1_000;

const someText = z
  .string()
  .max(maxText)
  .refine((text) => text.trim() !== "", "must not be empty");
const recordId = z.string().min(1).max(512);

const BatchInput = z
  .object({
    id: recordId,
    prompt: someText.nullish(),
    system: z.string().max(maxText).nullish(),
    messages: z
      .array(Message.extend({ content: z.string().max(maxText) }))
      .min(1)
      .max(maxMessages)
      .optional(),
    response: someText.optional(),
    steps: z.array(someText).min(1).max(maxSteps).optional(),
  })
  .superRefine((input, context) => {
    const fault = (message: string) => context.addIssue({ code: "custom", message });
    const { prompt, messages, system, response, steps } = input;
    if (messages !== undefined) {
      if (prompt != null) fault("give either prompt or messages, not both");
      if (response !== undefined) fault("with messages, the last assistant message is the response");
      if (system != null && messages.some((message) => message.role === "system")) fault("two system messages");
      if (!messages.some((message) => message.role === "user")) fault("messages hold no user message");
      const last = messages.at(-1)!;
      if (last.role === "system") fault("the last message must be the user's or the assistant's");
      if (last.content.trim() === "") fault("the last message is empty");
    } else if (prompt === undefined) fault("a prompt is needed; null reads the steps as plain text");
    else if (prompt === null) {
      if (steps === undefined && response === undefined) fault("with prompt null, steps or a response are needed");
      if (system != null) fault("with prompt null there is no chat, so system has no place");
    }
  });

/** What one record asks for, however it was written. */
export interface BatchTask {
  readonly id: string;
  /** What stands before the response; empty when plain text is read without a chat template. */
  readonly messages: readonly Message[];
  /** `write`: the model answers first. `text`: segmented here. `steps`: segmented by the caller. */
  readonly response:
    | { readonly kind: "write" }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "steps"; readonly steps: readonly string[] };
}

export interface BatchReject {
  /** Null when the line does not even hold a usable id. */
  readonly id: string | null;
  readonly error: CodedError;
}

/**
 * One line of a batch's input. Fields that are not part of the format, such as labels, are ignored. Where a record has
 * both steps and a response, the steps are what is read. A bad line is a result and not an exception, because a batch
 * goes on past it.
 */
export function parseBatchLine(line: string): BatchTask | BatchReject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: new CodedError("bad-input", "This line is not JSON.") };
  }
  const parsed = BatchInput.safeParse(value);
  if (parsed.success) return task(parsed.data);
  const id = z.object({ id: recordId }).safeParse(value);
  const faults = parsed.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return {
    id: id.success ? id.data.id : null,
    error: new CodedError("bad-input", `This record cannot be read: ${faults.slice(0, 3).join("; ")}.`),
  };
}

function task({ id, prompt, system, messages, response, steps }: z.infer<typeof BatchInput>): BatchTask {
  const before: Message[] = system == null || system === "" ? [] : [{ role: "system", content: system }];
  let text = response;
  if (messages === undefined) {
    if (prompt != null) before.push({ role: "user", content: prompt });
  } else {
    before.push(...messages);
    if (before.at(-1)!.role === "assistant") text = before.pop()!.content;
  }
  if (steps !== undefined) return { id, messages: before, response: { kind: "steps", steps } };
  return { id, messages: before, response: text === undefined ? { kind: "write" } : { kind: "text", text } };
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
      verdict: VerdictCode,
      suspicion: probability,
      scores: z.object({
        truth: probability.nullable(),
        /** Why truth is null: the model has no probes, they have no truth head, or the step has no tokens of its own. */
        unread: z.enum(["no-probes", "no-head", "no-tokens"]).optional(),
        stepWrong: probability.nullable(),
        logProbMean: z.number(),
        logProbMin: z.number(),
      }),
      evidence: z.array(BatchEvidence),
    }),
  ),
  clean: CleanPrefix.optional(),
  answerWrong: probability.optional(),
  knows: probability.nullable(),
  commitment: z.array(z.object({ step: z.number().int().min(-1), answer: z.string(), probability })),
});
export type BatchRecord = z.infer<typeof BatchRecord>;

/** The line of a record that could not be checked. */
export const BatchFailure = z.object({
  id: z.string().nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }),
});
export type BatchFailure = z.infer<typeof BatchFailure>;
