import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../../../src/core/transcripts/formats.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { isObject, type JsonObject } from "../../../../src/core/transcripts/shapes.js";
import { turnsText } from "./turnsText.js";

const folder = "test/fixtures/transcripts";
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** Files in the shapes of real ones. After a change of a reader, `-u` writes the turns anew: read the difference. */
describe("a file of each format, and its turns", () => {
  test.each(files)("%s", async (name) => {
    await expect(turnsText(readTranscripts(read(name)))).toMatchFileSnapshot(
      join("../../../fixtures/transcripts/turns", `${name}.txt`),
    );
  });
});

test("every format has a file", () => {
  const seen = new Set(files.flatMap((name) => readTranscripts(read(name)).map(({ format }) => format)));
  expect(formats.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});

test("formats are told apart by their ids and names", () => {
  for (const key of ["id", "name"] as const)
    expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
});

/** Which wider formats would know a file as well that its own reads first: an order that a new format must keep. */
test("the order of the list decides only between a format and the wider ones behind it", () => {
  const claims = files.flatMap((name) => {
    const first = firstValue(read(name));
    const ids = first
      ? formats.filter(
          ({ document, sequence }) => (sequence?.recognises(first) || document?.recognises(first)) ?? false,
        )
      : [];
    return ids.length > 1 ? [`${name}: ${ids.map(({ id }) => id).join(", ")}`] : [];
  });
  expect(claims).toMatchInlineSnapshot(`
    [
      "anthropic-message.json: anthropic-message, openai-responses, messages",
      "cotrun.json: cotrun, exchange, messages",
      "gemini-cli.json: gemini-cli, langchain",
      "inspect-sample.json: inspect, messages, records",
      "librechat.json: librechat, messages",
      "mini-swe-agent.json: swe-agent, messages",
      "ollama.jsonl: ollama, messages",
      "open-assistant.jsonl: open-assistant, messages",
      "openai-response.json: openai-responses, exchange",
      "swe-agent.traj.json: swe-agent, messages",
    ]
  `);
});

function firstValue(text: string): JsonObject | undefined {
  const line = text.split("\n", 1)[0];
  for (const one of [text, line]) {
    try {
      const value: unknown = JSON.parse(one);
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return isObject(first) ? first : undefined;
    } catch {
      // The next is tried.
    }
  }
  return undefined;
}
