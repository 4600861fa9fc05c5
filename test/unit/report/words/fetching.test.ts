import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fetchNoteCodes } from "../../../../src/core/modelFiles/fetchNote.js";
import { fetchNoteTemplates, fetchNoteText } from "../../../../src/report/words/fetching.js";
import { english, languageOf } from "../../../../src/report/words/language.js";

const chinese = languageOf("zh-TW", JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")));

test.each(fetchNoteCodes)("the words of “%s” name no wheel, no pip and no Python, in either language", (code) => {
  for (const { say } of [english, chinese]) {
    const words = fetchNoteText({ code, values: [3, 22], detail: "pip: the wheel of part-3" }, say);
    expect(words).not.toMatch(/wheel|pip|python|\{\d\}/iu);
    expect(words).not.toBe("");
  }
  expect(fetchNoteText({ code, values: [3, 22] }, chinese.say)).not.toBe(fetchNoteTemplates[code]);
});

test("a note's figures stand in its words, and control characters of a path do not", () => {
  expect(fetchNoteText({ code: "part", values: [3, 22] }, english.say)).toBe("Fetching the model: part 3 of 22.");
  expect(fetchNoteText({ code: "part", values: [3, 22] }, chinese.say)).toBe("正在下載模型：第 3 部分，共 22 部分。");
  expect(fetchNoteText({ code: "sum-not-kept", values: ["a\u001b[2Jb\nc"] }, english.say)).not.toMatch(/\p{Cc}/u);
});
