import { expect, test } from "vitest";
import { samplesOf } from "../../../../src/core/screen/sample.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const samples = (value: unknown) => samplesOf(readTranscripts(JSON.stringify(value))[0], 7);

test("every answer behind a question is a sample, with all that stands before it", () => {
  const talk = {
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "One?" },
      { role: "assistant", content: "Yes." },
      { role: "user", content: "Two?" },
      { role: "assistant", content: "No." },
    ],
  };
  expect(samples(talk)).toEqual([
    { line: 7, answer: 1, messages: talk.messages.slice(0, 2), response: "Yes." },
    { line: 7, answer: 2, messages: talk.messages.slice(0, 4), response: "No." },
  ]);
});

test("a talk in which nobody asks, or nobody answers, holds none", () => {
  for (const messages of [
    [{ role: "assistant", content: "Hello." }],
    [
      { role: "assistant", content: "Hello." },
      { role: "user", content: "Hi." },
    ],
  ])
    expect(() => samples({ messages })).toThrow("no answer that stands behind a question");
});
