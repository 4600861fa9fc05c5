import { createHash } from "node:crypto";
import { z } from "zod";
import { CodedError } from "../core/errors.js";
import type { FoundFile, ModelIdentity, ProbeShelf } from "../reader/ports.js";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What two machines must have in common for their lines to be of one batch. */
export const Sums = z.strictObject({
  /** Name and version of the program. */
  product: z.string().max(100),
  modelId: z.string().max(200),
  model: sha256,
  probes: sha256.nullable(),
  traits: sha256.nullable(),
  layout: z.enum(["fast", "precise"]),
});
export type Sums = z.infer<typeof Sums>;

const named: Readonly<Record<keyof Sums, string>> = {
  product: "program",
  modelId: "model",
  model: "model file",
  probes: "probes",
  traits: "traits",
  layout: "layout of the weights",
};

/** The sums of what lies on this machine; no engine is needed. */
export async function sumsOf(
  { id, sha256: model }: ModelIdentity,
  { shelf, product, precise }: { readonly shelf: ProbeShelf; readonly product: string; readonly precise: boolean },
): Promise<Sums> {
  const [probes, traits] = await Promise.all([shelf.find(id), shelf.findTraits?.(id) ?? null]);
  return {
    product,
    modelId: id,
    model,
    probes: sumOf(probes),
    traits: sumOf(traits),
    layout: precise ? "precise" : "fast",
  };
}

function sumOf(file: FoundFile | null): string | null {
  return file && createHash("sha256").update(file.bytes).digest("hex");
}

/** Undefined when both are the same; otherwise a CodedError "checksum" that names each difference. */
export function mismatch(asked: Sums, own: Sums): CodedError | undefined {
  const keys = Object.keys(named) as (keyof Sums)[];
  const different = keys.filter((key) => asked[key] !== own[key]);
  if (different.length === 0) return undefined;
  const list = different.map((key) => `${named[key]} ${short(own[key])}, the batch ${short(asked[key])}`).join("; ");
  return new CodedError(
    "checksum",
    `This worker is not like the machine that asks, so it takes none of its records. It has ${list}. Start it with the same --model, probes and version.`,
  );
}

function short(value: string | null): string {
  if (value === null) return "none";
  return sha256.safeParse(value).success ? `${value.slice(0, 12)}…` : JSON.stringify(value);
}
