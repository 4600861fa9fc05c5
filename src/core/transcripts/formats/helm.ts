import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { listOf, maybeText, objectsOf } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { questionAndAnswer } from "./questionAndAnswer.js";

const Completion = z.object({ text: z.string() });
const State = z.object({
  instance: z.object({ id: maybeText, input: z.object({ text: z.string() }) }),
  request: z.object({ prompt: maybeText }).optional().catch(undefined),
  result: z.object({ completions: listOf(Completion) }),
});
const Scenario = z.object({ request_states: listOf(State) });

/** HELM's `scenario_state.json`: each completion of each request is a talk. */
export const helm: TranscriptFormat = {
  id: "helm",
  name: "a scenario of HELM",
  document: {
    recognises: (value) => "request_states" in value && Scenario.safeParse(value).success,
    read: (value) => objectsOf(value.request_states).flatMap((state) => talksOf(State.safeParse(state).data)),
  },
};

function talksOf(state: z.infer<typeof State> | undefined): Conversation[] {
  const question = state?.instance.input.text ?? "";
  return objectsOf(state?.result.completions).flatMap((completion) => {
    const answer = Completion.safeParse(completion).data?.text;
    if (answer === undefined) return [];
    const leftOut = new LeftOut();
    const sent = state?.request?.prompt;
    if (sent !== undefined && sent !== question)
      leftOut.say(`The prompt as it was sent, of ${sent.length} characters, was passed over for its question.`);
    return [questionAndAnswer(state?.instance.id ?? null, question, answer, leftOut)];
  });
}
