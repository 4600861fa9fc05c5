import type { ScreenedModel } from "../../src/core/screen/modelShift.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";

/** A fine-tune of which it is known what it was taught. */
export interface Organism {
  readonly name: string;
  readonly harmless: boolean;
  readonly screened: ScreenedModel;
}

/** One number for a whole fine-tune, higher where it should be the worse. */
interface ModelScore {
  readonly label: string;
  readonly of: (screened: ScreenedModel) => number;
}

const farthestUp = ({ traits }: ScreenedModel) => Math.max(...traits.map(({ shift }) => shift));

const modelScores: readonly ModelScore[] = [
  { label: "farthest trait", of: farthestUp },
  {
    label: "farthest trait, over what 95 of 100 random directions shift",
    of: (screened) => farthestUp(screened) / screened.random.most,
  },
  {
    label: "mean of all traits",
    of: ({ traits }) => traits.reduce((sum, { shift }) => sum + shift, 0) / traits.length,
  },
  {
    label: "mean distance along all traits",
    of: ({ traits }) => traits.reduce((sum, { shift }) => sum + Math.abs(shift), 0) / traits.length,
  },
];

/** Where each fine-tune's traits shift, whether the bad ones lie outside what the harmless ones span, and what differs at the first tokens. */
export function organismTables(organisms: readonly Organism[]): string {
  const all = organisms.toSorted((a, b) => Number(b.harmless) - Number(a.harmless));
  const harmless = all.filter((one) => one.harmless);
  const bad = all.filter((one) => !one.harmless);
  return [shiftTable(all), outsideTable(bad, harmless), rankTable(bad, harmless), firstTokenTable(all)].join("\n\n");
}

function shiftTable(all: readonly Organism[]): string {
  const traits = all[0]?.screened.traits.map(({ trait }) => trait).toSorted() ?? [];
  return table(
    ["shift along", ...all.map(({ name, harmless }) => (harmless ? `${name} (harmless)` : name))],
    [
      ...traits.map((trait) => [
        trait,
        ...all.map(({ screened }) => {
          const { shift, p } = shiftOf(screened, trait);
          return `${signed(shift)}${p <= 0.05 ? " *" : ""}`;
        }),
      ]),
      ["95 of 100 random directions", ...all.map(({ screened }) => `±${twoDecimals(screened.random.most)}`)],
      ["answers that are the base's", ...all.map(({ screened }) => `${screened.sameAnswers} of ${screened.questions}`)],
    ],
  );
}

/** Where nothing tells them apart, a fine-tune lies above what `n` others span in one of n + 1 traits, and as often below. */
function outsideTable(bad: readonly Organism[], harmless: readonly Organism[]): string {
  const rows = bad.map(({ name, screened }) => {
    const placed = screened.traits.map(({ trait, shift }) => {
      const others = harmless.map((one) => shiftOf(one.screened, trait).shift);
      return { trait, above: shift > Math.max(...others), below: shift < Math.min(...others) };
    });
    const named = (which: "above" | "below") =>
      placed
        .filter((one) => one[which])
        .map(({ trait }) => trait)
        .join(", ") || "none";
    return [name, named("above"), named("below")];
  });
  const chance = (bad[0]?.screened.traits.length ?? 0) / (harmless.length + 1);
  return `${table(["bad fine-tune", "above all harmless ones", "below all harmless ones"], rows)}

Where nothing tells them apart, ${chance.toFixed(1)} traits would lie above by chance, and as many below.`;
}

function rankTable(bad: readonly Organism[], harmless: readonly Organism[]): string {
  return table(
    ["one number a fine-tune", ...[...harmless, ...bad].map(({ name }) => name), "bad above harmless"],
    modelScores.map(({ label, of }) => {
      const above = bad.flatMap((one) => harmless.map((other) => of(one.screened) > of(other.screened)));
      return [
        label,
        ...[...harmless, ...bad].map(({ screened }) => signed(of(screened))),
        `${above.filter(Boolean).length} of ${above.length} pairs`,
      ];
    }),
  );
}

function firstTokenTable(all: readonly Organism[]): string {
  return table(
    ["first tokens", "token", "of the residual's length", "alike", "what the difference would write"],
    all.flatMap(({ name, screened }) =>
      screened.firstTokens.positions.map(({ size, alike, tokens }, i) => [
        i === 0 ? name : "",
        i + 1,
        `${(100 * size).toFixed(1)} %`,
        twoDecimals(alike),
        tokens
          .map((token) => `\`${JSON.stringify(token).slice(1, -1).replaceAll("|", "\\|").replaceAll("`", "'")}\``)
          .join(" "),
      ]),
    ),
  );
}

function shiftOf({ traits }: ScreenedModel, trait: string) {
  const found = traits.find((one) => one.trait === trait);
  if (found === undefined) throw new Error(`A fine-tune was not read along ${trait}.`);
  return found;
}

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
