import type { FeatureName } from "../../src/core/featureName.js";
import type { ActiveFeature } from "../../src/features/active.js";
import { type DescribedFeatures, namesOf } from "../../src/features/described.js";
import type { Place } from "../../src/features/programs/place.js";
import { programs } from "../../src/features/programs/programs.js";
import { table } from "../../src/training/report/reportTable.js";

/** At how many tokens a feature was active, at how many of these its name fits, and at how many of all tokens. */
interface Held {
  active: number;
  fitting: number;
  everywhere: number;
}

/** Fewer tokens say nothing of one feature. */
const LEAST_ACTIVE = 5;

/**
 * Whether names by program hold where the features are active at all, in texts that no example is from. The examples that a name was scored on are
 * the strongest of millions of tokens.
 */
export class HeldNames {
  readonly #names: ReadonlyMap<number, FeatureName>;
  readonly #strong: readonly number[];
  readonly #all = new Map<number, Held>();
  readonly #strongest = new Map<number, Held>();
  #tokens = 0;

  constructor({ features }: DescribedFeatures) {
    const named = features.flatMap((feature, i) => {
      const name = namesOf(feature).find(({ by }) => by === "program");
      return name ? [[i, name] as const] : [];
    });
    this.#names = new Map(named);
    this.#strong = features.map(({ examples }) => (examples.at(-1)?.strength ?? Number.POSITIVE_INFINITY) / 2);
  }

  add(place: Place, active: readonly ActiveFeature[]): void {
    this.#tokens++;
    const strengths = new Map(active.map(({ feature, strength }) => [feature, strength]));
    for (const [feature, name] of this.#names) {
      if (name.by !== "program") continue;
      const fits = programs[name.kind](place) === (name.word ?? "");
      const strength = strengths.get(feature) ?? 0;
      count(this.#all, feature, strength > 0, fits);
      count(this.#strongest, feature, strength >= this.#strong[feature], fits);
    }
  }

  /** As Markdown. */
  words(): string {
    const row = (label: string, held: ReadonlyMap<number, Held>) => {
      const known = [...held.values()].filter(({ active }) => active >= LEAST_ACTIVE);
      const mean = (of: (one: Held) => number) => known.reduce((sum, one) => sum + of(one), 0) / known.length;
      const fit = mean(({ active, fitting }) => fitting / active);
      const base = mean(({ everywhere }) => everywhere / this.#tokens);
      const found = mean(({ fitting, everywhere }) => (everywhere === 0 ? 0 : fitting / everywhere));
      return [label, known.length, ...[fit, base, found].map((share) => `${(100 * share).toFixed(0)} %`)];
    };
    const head = [
      "",
      `features active at ${LEAST_ACTIVE} tokens or more`,
      "of these tokens the name fits",
      "of all tokens",
      "of the tokens that the name fits it is active at",
    ];
    return table(head, [
      row("wherever it is active", this.#all),
      row("where it is at least half as strong as its weakest example", this.#strongest),
    ]);
  }
}

function count(held: Map<number, Held>, feature: number, isActive: boolean, fits: boolean): void {
  const one = held.get(feature) ?? { active: 0, fitting: 0, everywhere: 0 };
  if (isActive) one.active++;
  if (isActive && fits) one.fitting++;
  if (fits) one.everywhere++;
  held.set(feature, one);
}
