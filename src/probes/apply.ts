import type { Reading, ReadingPosition } from "../core/run/reading.js";
import { applyPlatt, sigmoid } from "../core/statistics/calibration.js";
import { headKind } from "./heads.js";
import type { Calibration, LayerProbe, ProbeHead, ProbeSet } from "./probeSet.js";
import { type StepFeatures, stepFeatures } from "./stepFeatures.js";

/** Directions at each layer that the probes may take; those of traits come beside them. */
export const MAX_DIRECTIONS = 32;

/** What the engine takes: `values` is [layers, hidden, count], row-major. */
export interface ReadDirections {
  readonly count: number;
  readonly values: Float32Array;
}

interface Columns {
  readonly count: number;
  /** For each head the column of its stack; the next column holds its single-layer probes. */
  readonly heads: readonly number[];
  /** For each component of the domain measure. */
  readonly domain: readonly number[];
  /** For each layer of its boundary. */
  readonly boundary: readonly number[];
}

/** First head, domain, other heads: so that truth stands in column 0, its single layers in column 1. */
function columnsOf({ heads, domain }: ProbeSet): Columns {
  const used = new Map<number, number>();
  const offset = heads.length > 0 ? 2 : 0;
  const nextAt = ({ layer }: LayerProbe) => {
    const k = used.get(layer) ?? 0;
    used.set(layer, k + 1);
    return offset + k;
  };
  const domainColumns = domain.components.map(nextAt);
  const boundaryColumns = (domain.boundary?.stack ?? []).map(nextAt);
  const afterDomain = offset + Math.max(0, ...used.values());
  return {
    heads: heads.map((_, i) => (i === 0 ? 0 : afterDomain + 2 * (i - 1))),
    domain: domainColumns,
    boundary: boundaryColumns,
    count: afterDomain + 2 * Math.max(0, heads.length - 1),
  };
}

/** At each layer. */
export function directionsTaken(probes: ProbeSet): number {
  return columnsOf(probes).count;
}

/** The probes as directions for the engine. Throws RangeError when they need more columns than can be read. */
export function directionsOf(probes: ProbeSet): ReadDirections {
  const columns = columnsOf(probes);
  if (columns.count > MAX_DIRECTIONS)
    throw new RangeError(`These probes need ${columns.count} directions, at most ${MAX_DIRECTIONS} can be read.`);
  const values = new Float32Array(probes.layers * probes.hidden * columns.count);
  const put = ({ layer, direction }: LayerProbe, column: number) => {
    for (let i = 0; i < probes.hidden; i++) values[(layer * probes.hidden + i) * columns.count + column] = direction[i];
  };
  for (const [k, head] of probes.heads.entries()) {
    for (const probe of head.stack) put(probe, columns.heads[k]);
    for (const probe of head.byLayer) put(probe, columns.heads[k] + 1);
  }
  for (const [k, component] of probes.domain.components.entries()) put(component, columns.domain[k]);
  for (const [k, layer] of (probes.domain.boundary?.stack ?? []).entries()) put(layer, columns.boundary[k]);
  return { count: columns.count, values };
}

/** Where to read: `index` counts the tokens of the readouts, `token` those of the whole sequence. */
export interface ReadingPlace {
  readonly position: ReadingPosition;
  readonly index: number;
  readonly token: number;
}

/** What the engine read at some tokens. */
export interface TokenReadouts {
  readonly tokens: number;
  /** [layers, tokens, directions]: {@link directionsOf} the probes first; others, such as those of traits, may stand behind them. */
  readonly values: Float32Array;
}

/**
 * Every head that is read at these places, each once: the mean of its logits at its own positions, calibrated. A head that takes
 * `features` is read only where there are any. Throws RangeError when the sizes do not fit.
 */
export function readHeads(
  probes: ProbeSet,
  { tokens, values: readouts }: TokenReadouts,
  places: readonly ReadingPlace[],
  features?: StepFeatures,
): Reading[] {
  const columns = columnsOf(probes);
  const directions = readouts.length / (probes.layers * tokens);
  const fits = Number.isInteger(directions) && directions >= columns.count;
  if (!fits || places.some(({ index }) => !(index >= 0 && index < tokens))) {
    throw new RangeError(
      `Readouts of ${readouts.length} numbers do not fit [${probes.layers}, ${tokens}, ${columns.count} or more] and the places asked for.`,
    );
  }
  const at = ({ index }: ReadingPlace, layer: number, column: number) =>
    readouts[(layer * tokens + index) * directions + column];
  const distance = (place: ReadingPlace) =>
    Math.max(
      domainDistance(probes, (layer, k) => at(place, layer, columns.domain[k])),
      features ? boundaryPlace(probes, features, (layer, k) => at(place, layer, columns.boundary[k])) : 0,
    );
  return probes.heads.flatMap((head, k): Reading[] => {
    const kind = headKind(head.name);
    const own = places.filter(({ position }) => kind.positions.includes(position));
    if (own.length === 0 || (head.features && !features)) return [];
    const likelihood = head.features && features ? weighted(head.features, features) : 0;
    const positions = own.map((place) => ({
      position: place.position,
      token: place.token,
      logit: head.stack.reduce((sum, { layer }) => sum + at(place, layer, columns.heads[k]), head.bias + likelihood),
    }));
    return [
      {
        ...calibratedReading(
          head,
          meanOf(positions, ({ logit }) => logit),
        ),
        outOfDomain: meanOf(own, distance),
        byLayer: layerProbabilities(head, probes.layers, (layer) =>
          meanOf(own, (place) => at(place, layer, columns.heads[k] + 1)),
        ),
        positions,
      },
    ];
  });
}

/** What the heads read at each token of a text. */
export interface TokenLogits {
  /** For each head [tokens]: its stack's logit, without the likelihood's part. */
  readonly heads: readonly Float32Array[];
}

/**
 * Every head at every token, for readings that put several tokens together: readouts come with each pass, so they cost nothing.
 * Throws RangeError when the sizes do not fit.
 */
export function tokenLogits(probes: ProbeSet, { tokens, values }: TokenReadouts): TokenLogits {
  const columns = columnsOf(probes);
  const directions = values.length / (probes.layers * tokens);
  if (!Number.isInteger(directions) || directions < columns.count)
    throw new RangeError(
      `Readouts of ${values.length} numbers do not fit [${probes.layers}, ${tokens}, ${columns.count} or more].`,
    );
  return {
    heads: probes.heads.map(({ stack, bias }, k) =>
      Float32Array.from({ length: tokens }, (_, index) =>
        stack.reduce((sum, { layer }) => sum + values[(layer * tokens + index) * directions + columns.heads[k]], bias),
      ),
    ),
  };
}

/**
 * The readings with what each head gives at every token of the text, [tokens], to three decimals. A head that takes the likelihood of the
 * whole text has none of a token.
 */
export function withTokens(readings: readonly Reading[], probes: ProbeSet, readouts: TokenReadouts): Reading[] {
  const along = tokenLogits(probes, readouts);
  return readings.map((reading) => {
    const k = probes.heads.findIndex(({ name }) => name === reading.head);
    const { calibration, features } = probes.heads[k];
    if (features) return reading;
    const probabilities = Array.from(along.heads[k], (logit) => applyPlatt(calibration, logit));
    return { ...reading, byToken: probabilities.map((each) => Math.round(1000 * each) / 1000) };
  });
}

/** What a head says where it gives this logit. */
export function calibratedReading(head: ProbeHead, logit: number): Omit<Reading, "positions"> {
  const { falsePositiveRate, lookRate } = headKind(head.name);
  const thresholdAt = (rate: number | undefined) => head.thresholds?.find((each) => each.falsePositiveRate === rate);
  const threshold = thresholdAt(falsePositiveRate);
  const look = thresholdAt(lookRate);
  return {
    head: head.name,
    logit,
    probability: applyPlatt(head.calibration, logit),
    interval: topicInterval(head.calibration, logit),
    ...(threshold && { threshold: applyPlatt(head.calibration, threshold.logit) }),
    ...(look && { look: applyPlatt(head.calibration, look.logit) }),
    trusted: head.quality.trusted,
  };
}

function meanOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}

function weighted(weights: StepFeatures, features: StepFeatures): number {
  return stepFeatures.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/**
 * Where the probability would lie in four of five topics, had it been calibrated on that topic alone: the normal
 * interval of the calibrated log-odds from the spread of a and b over topics. It speaks of topics unlike the
 * training's, and shrinks by no amount of statements about the same ones.
 */
export function topicInterval(
  { a, b, varianceA, covarianceAB, varianceB }: Calibration,
  logit: number,
): [number, number] {
  const variance = varianceA * logit * logit + 2 * covarianceAB * logit + varianceB;
  const spread = 1.2816 * Math.sqrt(Math.max(0, variance));
  const centre = a * logit + b;
  return [sigmoid(centre - spread), sigmoid(centre + spread)];
}

/** Layers without a probe of their own take the value between their neighbours. */
function layerProbabilities(head: ProbeHead, layers: number, readout: (layer: number) => number): number[] {
  const known = head.byLayer.map(({ layer, bias, calibration }) => ({
    layer,
    p: applyPlatt(calibration, readout(layer) + bias),
  }));
  return Array.from({ length: layers }, (_, layer) => {
    const above = known.find((probe) => probe.layer >= layer) ?? known[known.length - 1];
    const below = known.findLast((probe) => probe.layer <= layer) ?? known[0];
    if (!above || !below) return 0.5;
    if (above.layer === below.layer) return above.p;
    return below.p + ((above.p - below.p) * (layer - below.layer)) / (above.layer - below.layer);
  });
}

/** On which side of the boundary, and how far: 0 and less is usual, 1 is the boundary. */
function boundaryPlace(
  { domain: { boundary } }: ProbeSet,
  features: StepFeatures,
  readout: (layer: number, k: number) => number,
): number {
  if (!boundary) return 0;
  return boundary.stack.reduce(
    (sum, { layer }, k) => sum + readout(layer, k),
    boundary.bias + boundary.unlikely * features.mean,
  );
}

function domainDistance({ domain }: ProbeSet, readout: (layer: number, component: number) => number): number {
  if (domain.components.length === 0) return 0;
  const sum = domain.components.reduce((total, { layer, bias }, k) => total + (readout(layer, k) + bias) ** 2, 0);
  return Math.sqrt(sum / domain.components.length) / domain.unit;
}
