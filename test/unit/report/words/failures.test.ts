import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { errorCodes } from "../../../../src/core/errors.js";
import { renderAs } from "../../../../src/report/render.js";
import { failureText } from "../../../../src/report/words/failures.js";
import { english, languageOf } from "../../../../src/report/words/language.js";
import { recorded } from "../runs.js";

const chinese = languageOf("zh-TW", JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")));
const message = "The engine ended with code 9.";

test("in English a failure is its cause with its code", () => {
  expect(failureText({ code: "engine-crashed", message }, english.say)).toBe(`${message} (engine-crashed)`);
});

test.each(errorCodes)("in Traditional Chinese “%s” is said in words of its own before the cause", (code) => {
  expect(failureText({ code, message }, chinese.say)).toMatch(
    new RegExp(`^[\\p{Script=Han}，]{3,}（${code}）：The engine ended with code 9\\.$`, "u"),
  );
});

test.each(["markdown", "html"] as const)("a failed run is shown in Chinese as %s", (format) => {
  const run = { ...recorded("mixed"), status: "failed" as const, error: { code: "engine-crashed" as const, message } };
  expect(renderAs(format, run, chinese, { uri: "answer.txt" })).toContain("引擎中途停止（engine-crashed）");
});
