import { z } from "zod";
import { Computation } from "./computation.js";
import { Intervention } from "./intervention.js";
import { Lever } from "./lever.js";
import { Run, RUN_VERSION } from "./run.js";
import { Step } from "./step.js";

/** Version 2 of a run held a step's computations and interventions in one list, and evidence told its place in that. */
const OldStep = Step.omit({ computations: true, interventions: true }).extend({
  checks: z.array(z.discriminatedUnion("kind", [Computation.extend({ kind: z.literal("computation") }), Intervention])),
});

/** And of levers it held one at most, that of a sentence. */
export const Version2 = Run.extend({
  version: z.literal(2),
  steps: z.array(OldStep),
  levers: Lever.optional(),
}).transform(
  ({ levers, ...old }): Run => ({
    ...old,
    version: RUN_VERSION,
    steps: old.steps.map(splitChecks),
    ...(levers && { levers: [levers] }),
  }),
);

/** A step of version 2 with a list of each kind. */
function splitChecks({ checks, verdict, ...same }: z.input<typeof OldStep>): Step {
  const computations = checks.filter((check) => check.kind === "computation");
  const interventions = checks.filter((check) => check.kind !== "computation");
  const lists = { computation: computations, intervention: interventions };
  const evidence = verdict.evidence.map((item) => {
    if (item.code !== "computation" && item.code !== "intervention") return item;
    const own: readonly unknown[] = lists[item.code];
    const at = own.indexOf(checks[item.of ?? 0]);
    // What a damaged run does not hold stays without words.
    return { ...item, of: at < 0 ? own.length : at };
  });
  return {
    ...same,
    computations: computations.map(({ kind: _, ...computation }) => computation),
    interventions,
    verdict: { ...verdict, evidence },
  };
}
