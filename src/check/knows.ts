import type { RunEvent } from "../core/run/events.js";
import { readHeads } from "../probes/apply.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { Prompt } from "../reader/prompt.js";

/**
 * Whether the model's answer will be right, read on the prompt's last token before anything is written (P(IK), 2207.05221). Nothing
 * without a head that is good enough. The pass over the prompt is not lost: its keys and values are there when the writing begins.
 */
export async function* readKnows(
  { engine, probes }: LoadedModel,
  { ids }: Prompt,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const head = probes?.set.heads.find(({ name }) => name === "knows");
  if (!probes || !head?.quality.trusted) return;
  const last = ids.length - 1;
  const { readouts } = await engine.score({ ids, from: last }, signal);
  const place = { position: "prompt-end" as const, index: 0, token: last };
  const reading = readHeads(probes.set, { tokens: 1, values: readouts }, [place]).find(
    (each) => each.head === head.name,
  );
  if (reading) yield { type: "knows", knows: { probability: reading.probability, reading, source: "head" } };
}
