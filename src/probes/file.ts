import { z } from "zod";
import { CodedError } from "../core/errors.js";
import { directionsTaken, MAX_DIRECTIONS } from "./apply.js";
import { type ExpectedModel, type ModelFile, requireSameModel, stated } from "./modelBinding.js";
import type { LayerProbe, ProbeHead, ProbeSet } from "./probeSet.js";
import { measured, share, unit } from "./measured.js";
import { readTensors, type Tensor, writeTensors } from "./safetensors.js";

/** Raised when the metadata or the tensors change shape. */
const PROBE_FILE_VERSION = 2;

const layer = z.number().int().nonnegative();
const platt = z.object({ a: measured, b: measured });

/** Everything but the directions, which are tensors. Each `layers` list names the rows of one tensor. */
const Metadata = z.object({
  version: z.literal(PROBE_FILE_VERSION),
  ...stated,
  heads: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z][a-z-]{0,30}$/),
        bias: measured,
        // The likelihood of the text so far came later: a head that was fitted before gives it no weight.
        features: z.object({ least: measured, mean: measured, answer: measured, text: measured.default(0) }).optional(),
        thresholds: z
          .array(z.object({ falsePositiveRate: share, logit: measured }))
          .max(8)
          .optional(),
        clean: z
          .array(z.object({ alpha: share, logit: measured }))
          .max(8)
          .optional(),
        stack: z.array(layer).max(64),
        calibration: platt.extend({ varianceA: measured, covarianceAB: measured, varianceB: measured }),
        byLayer: z.array(z.object({ layer, bias: measured, calibration: platt })).max(1000),
        quality: z.object({
          aurocMean: share,
          aurocMin: share,
          baselineAuroc: share,
          calibrationError: share,
          trusted: z.boolean(),
        }),
      }),
    )
    .max(7)
    .refine((heads) => new Set(heads.map(({ name }) => name)).size === heads.length, "a head is there twice"),
  domain: z.object({
    unit,
    components: z.array(z.object({ layer, bias: measured })).max(64),
    boundary: z.object({ stack: z.array(layer).max(64), bias: measured, unlikely: measured }).exactOptional(),
  }),
});

/**
 * A probe set as one safetensors file: readable by any safetensors library, no code in it. The metadata's
 * `cotcheck` entry holds the JSON; tensors are `<head>.stack` [layers in the stack, hidden], `<head>.byLayer`
 * [layers read, hidden], `domain` [components, hidden] and `boundary` [layers in the stack, hidden].
 */
export function writeProbeFile(probes: ProbeSet): Uint8Array {
  const { heads, domain, ...rest } = probes;
  const { boundary } = domain;
  const metadata: z.input<typeof Metadata> = {
    version: PROBE_FILE_VERSION,
    ...rest,
    heads: heads.map(({ name, bias, features, thresholds, clean, stack, calibration, byLayer, quality }) => ({
      name,
      bias,
      features,
      thresholds: thresholds && [...thresholds],
      clean: clean && [...clean],
      stack: stack.map((probe) => probe.layer),
      calibration,
      byLayer: byLayer.map((probe) => ({ layer: probe.layer, bias: probe.bias, calibration: probe.calibration })),
      quality,
    })),
    domain: {
      unit: domain.unit,
      components: domain.components.map((probe) => ({ layer: probe.layer, bias: probe.bias })),
      ...(boundary && {
        boundary: {
          bias: boundary.bias,
          unlikely: boundary.unlikely,
          stack: boundary.stack.map((probe) => probe.layer),
        },
      }),
    },
  };
  const tensors = new Map<string, Tensor>([["domain", rowsOf(domain.components, probes.hidden)]]);
  if (boundary) tensors.set("boundary", rowsOf(boundary.stack, probes.hidden));
  for (const head of heads) {
    tensors.set(`${head.name}.stack`, rowsOf(head.stack, probes.hidden));
    tensors.set(`${head.name}.byLayer`, rowsOf(head.byLayer, probes.hidden));
  }
  return writeTensors(tensors, { cotcheck: JSON.stringify(Metadata.parse(metadata)) });
}

function describedTensors(bytes: Uint8Array) {
  const { tensors, metadata } = readTensors(bytes);
  const parsed = Metadata.safeParse(parseJson(metadata.cotcheck));
  if (!parsed.success) {
    throw probeFileError(
      `its description is not that of version ${PROBE_FILE_VERSION} (${z.prettifyError(parsed.error).slice(0, 300)})`,
    );
  }
  return { tensors, metadata: parsed.data };
}

/** What the heads of a file reached, and of which model. Throws a CodedError "probe-file" when it is damaged or of another version. */
export function readHeadQualities(
  bytes: Uint8Array,
): Pick<ProbeSet, "modelSha256"> & { readonly heads: readonly Pick<ProbeHead, "name" | "quality">[] } {
  return describedTensors(bytes).metadata;
}

/** Throws a CodedError "probe-file" when the file is damaged, of another version, or was made for another model or graph. */
export function readProbeFile(bytes: Uint8Array, expected: ExpectedModel | ModelFile): ProbeSet {
  const { tensors, metadata } = describedTensors(bytes);
  const { version: _, heads, domain, ...model } = metadata;
  const { boundary } = domain;
  requireSameModel("These probes", model, expected);
  const rows = (name: string, layers: readonly number[]) => {
    const tensor = tensors.get(name);
    if (tensor?.shape.length !== 2 || tensor.shape[0] !== layers.length || tensor.shape[1] !== model.hidden) {
      throw probeFileError(`tensor ${name} is missing or not [${layers.length}, ${model.hidden}]`);
    }
    if (layers.some((index) => index >= model.layers))
      throw probeFileError(`${name} names a layer the model does not have`);
    return layers.map((_layer, i) => tensor.values.slice(i * model.hidden, (i + 1) * model.hidden));
  };
  /** Of rows that are read in one column: the last of two of one layer would be read for both. */
  const stackOf = (name: string, layers: readonly number[]) => {
    if (new Set(layers).size < layers.length) throw probeFileError(`${name} names a layer twice`);
    return rows(name, layers);
  };
  const set: ProbeSet = {
    ...model,
    heads: heads.map((head) => {
      const stack = stackOf(`${head.name}.stack`, head.stack);
      const single = head.byLayer.map((probe) => probe.layer);
      const byLayer = stackOf(`${head.name}.byLayer`, single);
      if (single.some((layer, i) => layer < single[i - 1]))
        throw probeFileError(`${head.name}.byLayer names its layers in another order than the model's`);
      const { features, thresholds, clean, ...rest } = head;
      return {
        ...rest,
        ...(features && { features }),
        ...(thresholds && { thresholds }),
        ...(clean && { clean }),
        stack: head.stack.map((index, i) => ({ layer: index, direction: stack[i], bias: 0 })),
        byLayer: head.byLayer.map((probe, i) => ({ ...probe, direction: byLayer[i] })),
      };
    }),
    domain: {
      unit: domain.unit,
      components: rows(
        "domain",
        domain.components.map((probe) => probe.layer),
      ).map((direction, i) => ({ ...domain.components[i], direction })),
      ...(boundary && {
        boundary: {
          ...boundary,
          stack: stackOf("boundary", boundary.stack).map((direction, i) => ({
            layer: boundary.stack[i],
            direction,
            bias: 0,
          })),
        },
      }),
    },
  };
  const taken = directionsTaken(set);
  if (taken > MAX_DIRECTIONS)
    throw probeFileError(`its probes need ${taken} directions at a layer, and ${MAX_DIRECTIONS} can be read`);
  return set;
}

function rowsOf(probes: readonly LayerProbe[], hidden: number): Tensor {
  const values = new Float32Array(probes.length * hidden);
  for (const [i, { direction }] of probes.entries()) values.set(direction, i * hidden);
  return { shape: [probes.length, hidden], values };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw probeFileError("it holds no description of cotcheck probes");
  }
}

function probeFileError(reason: string): CodedError {
  return new CodedError("probe-file", `The probe file cannot be used: ${reason}.`);
}
