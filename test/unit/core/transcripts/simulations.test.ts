import { expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const said = (role: string, content: string | null, tool_calls: unknown = null) => ({ role, content, tool_calls });
const simulation = (id: string, answer: string) => ({
  id,
  task_id: "t1",
  termination_reason: "user_stop",
  messages: [
    said("user", "Cancel D-4."),
    said("assistant", null, [{ id: "c7", name: "cancel_delivery", arguments: { id: "D-4" }, requestor: "assistant" }]),
    { id: "c7", role: "tool", content: '{"id": "D-4", "status": "cancelled"}', requestor: "assistant", error: false },
    said("assistant", answer),
  ],
});

test("a file of tau2's simulations: a talk each, and each result with its call", () => {
  const talks = readTranscripts({
    info: { num_trials: 2 },
    tasks: [{ id: "t1", ticket: "Cancel" }],
    simulations: [simulation("a", "Done."), simulation("b", "It is cancelled.")],
  });
  expect(talks).toHaveLength(2);
  const parts = talks[1].turns.flatMap((turn) => turn.parts);
  const call = parts.find(({ type }) => type === "tool-call");
  const result = parts.find(({ type }) => type === "tool-result");
  expect(call).toMatchObject({ id: "c7", name: "cancel_delivery", input: { id: "D-4" } });
  expect(result).toMatchObject({ callId: "c7" });
  expect(parts.at(-1)).toMatchObject({ type: "text", text: "It is cancelled." });
});
