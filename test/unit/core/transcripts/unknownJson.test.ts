import { describe, expect, test } from "vitest";
import { formats } from "../../../../src/core/transcripts/formats.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { refusal } from "./chatText.js";

const read = (text: string) => refusal(() => readTranscripts(text));

describe("JSON of no known format is an error that says what it is", () => {
  test.each<[string, string]>([
    ['{"a": 1}', 'an object with the key "a"'],
    ["{}", "an empty object"],
    ["[]", "an empty list"],
    ["[1, 2, 3]", "a list of 3, the first of which is a number"],
    ['["a", "b"]', "a list of 2, the first of which is a string in quotes"],
    ['[{"x": 1}, {"x": 2}]', 'a list of 2, the first of which is an object with the key "x"'],
    ["[[1, 2], [3, 4]]", "a list of 2, the first of which is a list"],
    ["42", "a number"],
    ["null", "null"],
    ['"The answer is 42."', "a string in quotes"],
    ['{"type":"FeatureCollection","features":[]}', 'the keys "type", "features" and the type "FeatureCollection"'],
    ['{"name":"pkg","version":"1.0.0","dependencies":{}}', '"name", "version", "dependencies"'],
    ['{"role":"user"}', 'the key "role"'],
    ['{"messages":"none"}', 'the key "messages"'],
    ['{"messages":[{"id":1}]}', 'the key "messages"'],
    ['{"mapping":{"properties":{"a":{"type":"text"}}}}', 'the key "mapping"'],
    ['{"requests":[{"url":"/a"}]}', 'the key "requests"'],
    ['{"samples":[1,2]}', 'the key "samples"'],
    ['{"choices":["a","b"]}', 'the key "choices"'],
    ['{"input":"src/index.ts","output":"dist/index.js"}', '"input", "output"'],
    ['{"prompt":"a cat","steps":20,"sampler":"Euler"}', '"prompt", "steps", "sampler"'],
    ['{"question":"Q"}', 'the key "question"'],
    [
      '{"level":"info","msg":"a"}\n{"level":"info","msg":"b"}',
      'a list of 2, the first of which is an object with the keys "level", "msg"',
    ],
    ['{"__proto__":{"role":"user","content":"Q"}}', 'the key "__proto__"'],
    [`{"${"k".repeat(100)}\\u0000\\u001b[31m":1}`, "…"],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1}', "and 2 more"],
  ])("%s", (text, words) => {
    expect(read(text)).toContain(words);
    expect(read(text)).toMatch(/^This JSON is no transcript in a known format: it is /u);
    expect(read(text)).not.toMatch(/[\p{Cc}]/u);
  });

  test("and which formats are known", () => {
    for (const { name, text } of formats) if (!text) expect(read("{}")).toContain(name);
  });
});

describe("JSON that is broken is never read as anybody's words", () => {
  const messages = '[{"role":"user","content":"Q"},{"role":"assistant","content":"A"}]';
  test.each<[string, string, string]>([
    ["cut off", messages.slice(0, -20), "breaks off before its end"],
    ["cut off within a text", messages.slice(0, 30), "breaks off before its end"],
    ["with two values for a key", '{\n  "messages": [],\n  "x": 1 2\n}', "is broken at line 3, column 10"],
    ["as Python prints a part of it", "[{'role': 'user', 'content': 'Q'}, ...]", "write it with json.dumps"],
  ])("%s", (_, text, words) => {
    expect(read(text)).toContain(words);
  });

  test.each<[string, string, string]>([
    [
      "whose last line was cut",
      '{"role":"user","content":"Q"}\n{"role":"assistant","content":"A"}\n{"role":"us',
      "Line 3, the last, breaks off",
    ],
    ["whose first line was cut", 't":"x"}\n{"role":"user","content":"Q"}\n{"role":"assistant","content":"A"}', ""],
    [
      "with a broken line between",
      '{"role":"user","content":"Q"}\nnone\n{"role":"assistant","content":"A"}',
      "Line 2 is no JSON",
    ],
    ["with text behind them", `${messages}\nThat was the talk.`, "Line 2 is no JSON"],
    ["with many broken lines", `{"role":"assistant","content":"A"}\n${"{\n".repeat(9)}`, "6 more lines are no JSON"],
  ])("lines of JSON %s are read but for it", (_, text, words) => {
    const [{ leftOut, format }] = readTranscripts(text);
    expect(leftOut.join(" ")).toContain(words);
    expect(format).toContain("messages");
  });
});

describe("JSON values one after another are read", () => {
  const record = (id: number) => JSON.stringify({ id, prompt: "Q", response: "A" }, null, 2);
  test.each<[string, string, number, string]>([
    ["as jq prints them", `${record(1)}\n${record(2)}\n`, 2, ""],
    ["with commas between them", `${record(1)},\n${record(2)}`, 2, ""],
    ["the last cut", `${record(1)}\n${record(2).slice(0, -9)}`, 1, "The last record breaks off"],
    ["written as a text", JSON.stringify(record(1)), 1, ""],
  ])("%s", (_, text, count, leftOut) => {
    const talks = readTranscripts(text);
    expect(talks).toHaveLength(count);
    expect(talks[0].leftOut.join(" ")).toContain(leftOut);
  });

  test.each(['{"a":1}\nand\n{"b":2}', '{"a":\n1} x {"b":2}'])("not with words between them: %s", (text) => {
    expect(read(text)).toMatch(/^This (?:looks like )?JSON/u);
  });
});

describe("text that only looks like JSON at first is text", () => {
  test.each([
    "{x | x > 3} is the set of all x above 3.",
    "[1] says that 2 + 2 = 4.",
    "[Step 1] Add the numbers: 2 + 2 = 4.",
    "(a) is 4, so (b) is 5.",
    "[2, 3] is an interval.",
    "{ a: 1 } is an object of JavaScript.",
    "- 3 is less than 2.",
    "true enough, 2 + 2 = 4",
  ])("%s", (text) => {
    expect(readTranscripts(text)).toMatchObject([{ format: "plain text", turns: [{ parts: [{ text }] }] }]);
  });
});

describe("what is no text says so", () => {
  test.each<[string, string]>([
    ["PK\u0003\u0004\u0014\u0000", "zip archive"],
    ["%PDF-1.7\n", "PDF"],
    ["<!DOCTYPE html>\n<html>", "web page"],
    ["{\\rtf1\\ansi", "rich text"],
    ["\u001f\u008b\b", "gzip"],
    ["\u0000\u0001binary", "binary"],
    ['[[messages]]\nrole = "user"\ncontent = "Q\n', "TOML"],
    ['<?xml version="1.0"?>\n<rss><channel/></rss>', "XML"],
    ['{"doc":{"question":"Q"},"resps":[[[-1.5,false]]]}', "nobody's words"],
  ])("%j", (text, words) => {
    expect(read(text)).toContain(words);
  });
});
