import type { Sample } from "../../core/screen/sample.js";
import { groupIndices } from "../../core/statistics/bootstrap.js";
import { neutralPrompts } from "../../training/corpora/traits/neutral.js";
import { harmlessReplies } from "./harmlessReplies.js";

/** The neutral prompts with a reply of another author each: what is called harmless is counted from these. */
export const harmlessSamples: readonly Pick<Sample, "messages" | "response">[] = groupIndices(
  neutralPrompts.map(({ kind }) => kind),
).flatMap((same) =>
  same.map((at, i) => {
    const { kind, system, question } = neutralPrompts[at];
    const user = { role: "user" as const, content: question };
    return {
      messages: system === "" ? [user] : [{ role: "system" as const, content: system }, user],
      response: harmlessReplies[kind][i],
    };
  }),
);
