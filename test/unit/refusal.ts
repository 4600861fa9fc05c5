import { expect } from "vitest";
import { CodedError, type ErrorCode } from "../../src/core/errors.js";

/** More than any sentence of ours; what a file holds must not make a message that fills a screen. */
const LONGEST_MESSAGE = 1_500;

/**
 * A hostile file comes to one coded error that says what is wrong with it: not longer than a person reads, and without characters that
 * would steer a terminal.
 */
export async function expectRefusal(attempt: () => unknown, code: ErrorCode, says: RegExp): Promise<void> {
  const refusal = await (async () => attempt())().then(
    (result) => ({ opened: result }),
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(CodedError);
  const { code: own, message } = refusal as CodedError;
  expect({ code: own, message }).toEqual({ code, message: expect.stringMatching(says) });
  expect(message.length).toBeLessThan(LONGEST_MESSAGE);
  expect(message).not.toMatch(/(?!\n)\p{Cc}/u);
}
