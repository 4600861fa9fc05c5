import fc from "fast-check";
import { expect, test } from "vitest";
import type { InputLine } from "../../../src/core/batch/inputLine.js";
import { linesOf } from "../../../src/cli/batchInput.js";

async function lines(chunks: readonly Uint8Array[], mostBytes?: number): Promise<(string | undefined)[]> {
  async function* stream() {
    yield* chunks;
  }
  const found: InputLine[] = [];
  for await (const line of linesOf(stream(), mostBytes)) found.push(line);
  return found.map((line) => ("text" in line ? line.text : undefined));
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...[...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}

test("however the bytes arrive, the lines are the text's lines", async () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\0\ufeff]/g, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat(), { maxLength: 6 }), async (texts, cuts) => {
      const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(""));
      expect(await lines(cutAt(bytes, cuts))).toEqual(texts.map((text) => Buffer.from(text).toString()));
    }),
  );
});

test("Windows line ends, a byte order mark and a missing last newline are no trouble", async () => {
  expect(await lines([Buffer.from('\ufeff{"id":"1"}\r\n{"id":"2"}')])).toEqual(['{"id":"1"}', '{"id":"2"}']);
});

test("bytes that are no UTF-8 spoil their own line only", async () => {
  const bytes = Buffer.concat([Buffer.from('{"id":"a\n'), Buffer.from([0xff, 0xc3, 0x0a]), Buffer.from("good\n")]);
  expect(await lines([bytes])).toEqual(['{"id":"a', "\ufffd\ufffd", "good"]);
});

test.each<[string, Buffer, string | undefined]>([
  ["Latin-1", Buffer.from('{"id":"a","prompt":"Fünf Äpfel für Bären?"}', "latin1"), undefined],
  ["Big5", Buffer.from([0xa4, 0x40, 0xa6, 0x40, 0xa6, 0xb3, 0xb4, 0x58, 0xad, 0xd3]), undefined],
  [
    "one bad byte in a long line",
    Buffer.concat([Buffer.from("x".repeat(400)), Buffer.from([0xff])]),
    `${"x".repeat(400)}\ufffd`,
  ],
  ["UTF-8 with its own sign for what is broken", Buffer.from("a \ufffd b"), "a \ufffd b"],
  ["UTF-8", Buffer.from("Fünf Äpfel"), "Fünf Äpfel"],
])("where words are checked, a line in %s", async (_, bytes, text) => {
  async function* stream() {
    yield Buffer.concat([Buffer.from("good\n"), bytes, Buffer.from("\n")]);
  }
  const found: InputLine[] = [];
  for await (const line of linesOf(stream(), undefined, true)) found.push(line);
  expect(found[0]).toEqual({ text: "good" });
  const [, second] = found;
  if (text === undefined) expect(second && "error" in second ? second.error.message : "").toMatch(/older encoding/);
  else expect(second).toEqual({ text });
});

test("a line that is too long is passed over without being kept", async () => {
  const long = Buffer.alloc(1000, "x");
  expect(await lines([long, long, Buffer.from("\nshort\n"), long], 1500)).toEqual([
    undefined,
    "short",
    "x".repeat(1000),
  ]);
});

test.each([
  ["UTF-16, little end first", Buffer.from('\ufeff{"id":"1"}\n', "utf16le"), /UTF-16, as Windows PowerShell writes it/],
  ["UTF-16, big end first", Buffer.from('\ufeff{"id":"1"}\n', "utf16le").swap16(), /UTF-16/],
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0]), /gzip/],
  ["a zip archive", Buffer.from("PK\u0003\u0004…"), /zip archive/],
])("a file that is %s is refused by that name", async (_, bytes, why) => {
  await expect(lines(cutAt(bytes, [1]))).rejects.toMatchObject({ code: "usage", message: why });
});

test("what is no text is refused at its beginning, as it may have no line's end", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read++;
      yield Buffer.alloc(65_536);
    }
  }
  const all = async () => {
    for await (const _ of linesOf(endless()));
  };
  await expect(all()).rejects.toMatchObject({ code: "usage", message: /binary/ });
  expect(read).toBe(1);
});
