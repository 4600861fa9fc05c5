import { describe, expect, test } from "vitest";
import { decodedText } from "../../../../src/host/transcripts/textLines.js";
import { readTranscriptChunks } from "../../../../src/host/transcripts/transcriptFile.js";

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe("text in an encoding of one language is refused, never read with its letters broken", () => {
  test.each([
    ["Latin-1", Buffer.from("Wie gro\u00df ist die Gr\u00f6\u00dfe?", "latin1")],
    ["GBK", Buffer.from("cecaa3bab6e0c9d9a3bf0ab4f0a3bacaae", "hex")],
    ["Big5", Buffer.from("b0ddc344a147aab7a4d9a448b7aba6fbb1f8bfeb", "hex")],
    ["Shift JIS", Buffer.from("8ebf96e28146318174318145338aff8c8b89ca", "hex")],
    ["Windows-1251", Buffer.from("cff0e8e2e5f2203432", "hex")],
  ])("%s", async (_, bytes) => {
    expect(() => decodedText(bytes)).toThrow(/older encoding/);
    await expect(readTranscriptChunks(once(bytes))).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("text with few broken bytes is read", () => {
  test.each([
    ["one in a long log", Buffer.concat([Buffer.from("x".repeat(1000)), Buffer.from([0xe9])]), "\ufffd"],
    ["one among whole letters", Buffer.concat([Buffer.from("große Größe, naïve"), Buffer.from([0xe9])]), "Größe"],
    ["one that says U+FFFD itself", Buffer.from("a \ufffd b"), "a \ufffd b"],
    ["one that is cut within a letter", Buffer.from("größer").subarray(0, 3), "gr"],
  ])("%s", (_, bytes, held) => {
    expect(decodedText(bytes)).toContain(held);
  });
});
