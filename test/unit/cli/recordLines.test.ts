import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recordLines } from "../../../src/cli/recordLines.js";
import { statementRecord } from "../../../src/core/batch/statement.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-records-"));
});
afterAll(() => rm(folder, { recursive: true }));

const example = '{"id": "1"}';

async function lines(text: string | Uint8Array, forms = {}) {
  const file = join(folder, "input");
  await writeFile(file, text);
  const found: unknown[] = [];
  for await (const line of recordLines(file, { statement: statementRecord, example, ...forms }))
    found.push("text" in line ? line.text : line.error.message);
  return found;
}

const [a, b] = ['{"id":"a","prompt":"x"}', '{"id":"b","prompt":"y"}'];

describe("records", () => {
  it.each([
    ["a line each", `${a}\n${b}`],
    ["with a mark, carriage returns and no last line end", `\ufeff${a}\r\n${b}`],
    ["of an array in one line", `[${a},${b}]`],
    ["of an array over lines", `[\n  ${a},\n  ${b}\n]\n`],
    ["of an array with carriage returns", `\ufeff[\r\n${a},\r\n${b}\r\n]\r\n`],
  ])("are read %s", async (_, text) => {
    expect((await lines(text)).filter((line) => line !== "")).toEqual([a, b]);
  });

  it("of a single document over lines are one", async () => {
    expect(await lines('{\n  "id": "a",\n  "prompt": "x"\n}')).toEqual([a]);
  });

  it.each([
    ["before them", `{ broken\n${a}\n${b}`, ["{ broken", a, b]],
    ["among them", `${a}\n\u0000\n${b}`, [a, "\u0000", b]],
    ["of prose before them", `Here they are:\n\n${a}`, ["Here they are:", "", a]],
    ["of numbers and lists among them", `${a}\n5\n[]\nnull`, [a, "5", "[]", "null"]],
  ])("keep their places where a line is broken %s", async (_, text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });

  it("are closed with the reader that has seen enough at the first", async () => {
    const input = Readable.from([Buffer.from(`${a}\n`), Buffer.from(`${b}\n`)]);
    const standard = vi.spyOn(process, "stdin", "get").mockReturnValue(input as unknown as typeof process.stdin);
    try {
      for await (const _ of recordLines("-", { example })) break;
    } finally {
      standard.mockRestore();
    }
    expect(input.destroyed).toBe(true);
  });

  it.each([
    ["", []],
    ["\n \n\r\n", []],
  ])("of %j are none", async (text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});

const statement = (id: string, text: string) => JSON.stringify({ id, prompt: null, steps: [text] });

describe("statements", () => {
  it.each([
    ["commas", "statement,label\nParis is in France.,1\nRome is in Spain.,0\n"],
    ["semicolons", "statement;label\r\nParis is in France.;TRUE\r\nRome is in Spain.;FALSE"],
    ["tabs and a mark", "\ufefflabel\tstatement\nyes\tParis is in France.\nno\tRome is in Spain.\n"],
    ["quotes and empty lines", 'Statement,note\n"Paris is in France.","a ""b"", c"\n\n"Rome is in Spain.",\n'],
  ])("are the rows of a table with %s", async (_, text) => {
    expect(await lines(text)).toEqual([statement("1", "Paris is in France."), statement("2", "Rome is in Spain.")]);
  });

  it("keep quotes, line breaks, and whatever else is written in them", async () => {
    const said = 'He said: "no",\nthen 👩‍👩‍👧 left; שלום\u0007';
    expect(await lines(`id,statement\nx,"${said.replaceAll('"', '""')}"`)).toEqual([statement("x", said)]);
  });

  it("stand among other records, the empty ones with their error", async () => {
    expect(await lines(`${a}\n{"statement": "S"}\n{"statement": ""}`)).toEqual([
      a,
      statement("2", "S"),
      "This row holds no statement.",
    ]);
  });
});

describe("a file of another kind is an error that says what is wanted:", () => {
  it.each([
    [
      "a table without statements",
      "id,text\n1,Paris\n",
      {},
      /table with the columns "id", "text", of which none is "statement"/,
    ],
    [
      "a table where none is read",
      "question,right\nQ,R\n",
      { statement: undefined },
      /table with the columns "question", "right"\./,
    ],
    ["a table with a field too many", "statement,label\nIn 1,000 days,1\n", {}, /not every line has as many fields/],
    ["prose", "Paris is in France.\n", {}, /holds no JSON: it begins with "Paris/],
    ["a page", "<!doctype html>", {}, /holds no JSON/],
    ["zeros", new Uint8Array(100), {}, /it is binary/],
    ["an array that was cut", `[${a},`, {}, /breaks off/],
    ["an object that was cut", '{\n"id": "a",', {}, /breaks off/],
    ["an archive that is broken", Buffer.from([0x1f, 0x8b, 8, 0, 0]), {}, /gzip, and broken/],
  ])("%s", async (_, text, forms, message) => {
    await expect(lines(text, forms)).rejects.toThrow(message);
  });
});
