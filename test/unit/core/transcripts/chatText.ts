import { CodedError } from "../../../../src/core/errors.js";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";

/** What goes to the model, short enough to stand in a table: a line a message, the response last. */
export function chatText(text: string): readonly string[] {
  const { messages, response } = parseTranscript(text);
  return [...messages.map(({ role, content }) => `${role}: ${content}`), response];
}

/** The refusal's words. Fails for any error that has no code. */
export function refusal(read: () => unknown): string {
  try {
    return `no error, but ${JSON.stringify(read())}`;
  } catch (error) {
    if (error instanceof CodedError && error.code === "bad-input") return error.message;
    throw error;
  }
}
