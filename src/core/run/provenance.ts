import { z } from "zod";
import { count, probability } from "./quantities.js";

const TraitQuality = z.object({
  name: z.string(),
  auroc: z.number().meta({ description: "Told to have it against told not to, on questions left out." }),
  words: z.number().meta({ description: "Of a bag of words over the same replies." }),
});

const roleHits = {
  first: probability.meta({ description: "Share of the replies, to questions left out, whose role is the nearest." }),
  five: probability.meta({ description: "Share of those whose role is among the five nearest." }),
};

export const Provenance = z.object({
  product: z.string().meta({ description: "Name and version of this program." }),
  model: z.object({
    id: z.string(),
    name: z.string(),
    sha256: z.string(),
    architecture: z.string(),
    layers: count,
    hiddenSize: count,
  }),
  graph: z.string().meta({ description: "Version of the GGUF-to-ONNX converter and the weight layout." }),
  runtime: z.string().meta({ description: "onnxruntime version and the device truly in use." }),
  probes: z
    .object({
      sha256: z.string(),
      heads: z
        .array(
          z.object({
            name: z.string(),
            trusted: z.boolean().meta({ description: "Whether its readings count as evidence." }),
            auroc: z.number().meta({ description: "On topics, kinds or problems left out of training." }),
            baseline: z.number().meta({ description: "Of the best baseline that reads no activations." }),
          }),
        )
        .meta({ description: "How good each head is; empty in runs of older versions." }),
    })
    .nullable(),
  traits: z
    .object({
      sha256: z.string(),
      read: z.array(TraitQuality).meta({ description: "The traits that were read, and how good each is." }),
      off: z
        .array(TraitQuality)
        .optional()
        .meta({ description: "Those that are told too badly to be read; absent in older runs." }),
      roles: z
        .object({
          roles: count.meta({ description: "How many." }),
          ...roleHits,
          words: z.object(roleHits).meta({ description: "The same by the words of the replies." }),
          named: z.boolean().meta({ description: "Whether they are told well enough to be named." }),
        })
        .optional()
        .meta({
          description: "How well the roles are told that the model can be given; absent where that was not measured.",
        }),
    })
    .optional()
    .meta({ description: "The trait pack; absent where there is none for this model." }),
  sampling: z.object({
    temperature: z.number().nonnegative(),
    topP: probability,
    seed: count,
    maxTokens: count,
    thinking: z.boolean().optional().meta({
      description:
        "False where the chat template was told that the model does not think first (enable_thinking); absent where it was told nothing.",
    }),
  }),
});
export type Provenance = z.infer<typeof Provenance>;
