import { expect, test } from "vitest";
import { CancelledError, CodedError, errorCodes, fromErrorData, toErrorData } from "../../../src/core/errors.js";

/** The class as another bundle has it. */
class OfAnotherBundle extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

test.each(errorCodes)("an error with the code %s keeps it, whichever bundle its class is of", (code) => {
  const data = { code, message: "What to do." };
  expect(toErrorData(new CodedError(code, data.message))).toEqual(data);
  expect(toErrorData(new OfAnotherBundle(code, data.message))).toEqual(data);
  expect(toErrorData(fromErrorData(data))).toEqual(data);
});

test.each([
  ["of the file system", new OfAnotherBundle("ENOENT", "no such file"), "no such file"],
  ["of the language", new TypeError("x is not a function"), "x is not a function"],
  ["that is no error", "thrown", "thrown"],
  ["that only looks like one", { code: "usage", message: "made up" }, "[object Object]"],
  ["that is nothing", undefined, "undefined"],
])("one %s is internal", (_, error, message) => {
  expect(toErrorData(error)).toEqual({ code: "internal", message });
});

test("what was cancelled says so", () => {
  expect(toErrorData(new CancelledError())).toMatchObject({ code: "cancelled" });
});
