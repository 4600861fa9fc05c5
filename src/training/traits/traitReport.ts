import type { TraitQuality } from "../../probes/traitPack.js";
import type { ModelFacts } from "../activations.js";
import { interval, table, twoDecimals } from "../report/reportTable.js";
import type { AxisCheck } from "../roles/axisCheck.js";
import type { RoleFigures, RoleHits } from "../roles/roleFigures.js";
import { areNamed } from "../roles/trainRoles.js";
import { OPENING_TOKENS } from "./readReply.js";
import { LEAST_AUROC, type TraitFigures } from "./traitEvaluation.js";

/** All that was measured of a model's traits. */
export interface TraitReport {
  readonly format: "cotcheck-trait-report";
  readonly version: 1;
  readonly model: ModelFacts;
  readonly product: string;
  readonly command: string;
  readonly seed: number;
  /** Replies read, and their tokens. */
  readonly replies: number;
  readonly tokens: number;
  readonly quality: string;
  /** The weakest first. */
  readonly traits: readonly (TraitFigures & { readonly z: Pick<TraitQuality, "high" | "low"> })[];
  /** For each trait, the AUROC of its direction on the two sides of every trait, in the order of `traits`. */
  readonly confusion: readonly (readonly number[])[];
  /** Mean z-scores of neutral replies by kind, in the order of `traits`. */
  readonly neutral: readonly { readonly kind: string; readonly replies: number; readonly z: readonly number[] }[];
  /** The agreement direction on honest replies: to right claims against to wrong ones. */
  readonly genuineAgreement: { readonly replies: number; readonly auroc: number } | null;
  /** Roles by the mean z-score of their replies on the assistant axis, the nearest to the assistant first. */
  readonly roles: readonly { readonly role: string; readonly z: number }[];
  /** How well roles are told from one another; null where there are none. */
  readonly nearestRoles: RoleFigures | null;
  readonly axis: AxisCheck | null;
}

/** One sentence on how far to trust the pack. */
export function traitQualityText(figures: readonly Pick<TraitFigures, "name" | "auroc" | "words">[]): string {
  const off = figures.filter(({ auroc }) => auroc < LEAST_AUROC).map(({ name }) => name);
  const strong = figures.filter(({ auroc }) => auroc >= 0.93).length;
  const beyond = figures.filter(({ auroc, words }) => auroc >= words.auroc + 0.1).length;
  const switchedOff = off.length === 0 ? "none is switched off" : `${off.join(", ")} switched off`;
  return `Of ${figures.length} traits ${strong} reach an AUROC of 0.93 on questions and wordings left out, ${beyond} are 0.10 or more above a bag of words; ${switchedOff}.`;
}

export function traitReportMarkdown(report: TraitReport): string {
  const { model, product, command, seed, quality, replies, tokens } = report;
  return [
    `# Traits of ${model.id}

${quality} A trait is a reading of the model's state: in which direction its residual stream lies, compared with replies that were told
to be one way or the other. It is no judgement, and no step is marked by it.

| | |
|---|---|
| model file | \`${model.sha256}\` |
| graph | ${model.graph}, ${model.layers} layers of ${model.hidden} |
| read | ${replies} replies, ${tokens} tokens |
| made by | ${product}, \`${command}\`, seed ${seed} |
`,
    figuresSection(report),
    confusionSection(report),
    neutralSection(report),
    controlsSection(report),
    rolesSection(report),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function figuresSection({ traits }: TraitReport): string {
  return `## How well each is told, the weakest first

AUROC of replies that were told to be so against replies that were told to be the contrary, each read by a fit that saw neither its
question nor its wording. *Within* is the share of pairs to one question that are ranked right; *wordings known* is the same by fits that saw
the wording with other questions, as the bag of words does; *opening* is the AUROC on the reply's first ${OPENING_TOKENS} tokens alone; *means* is the difference of means at its best
layer, *words* a bag of words over the reply, and *misled* the pairs that the bag of words ranks wrongly or alike: the share of them
that the direction ranks right. A trait below ${twoDecimals(LEAST_AUROC)} is switched off.

${table(
  [
    "trait",
    "replies",
    "AUROC",
    "",
    "within",
    "wordings known (within)",
    "opening",
    "means (layer)",
    "words (within)",
    "misled (pairs)",
    "z told to",
    "z told not",
  ],
  traits.map(
    ({
      name,
      high,
      low,
      auroc,
      interval: range,
      within,
      knownWordings,
      opening,
      meanDifference,
      words,
      misleading,
      z,
    }) => [
      auroc < LEAST_AUROC ? `${name} (off)` : name,
      high + low,
      twoDecimals(auroc),
      interval(range),
      twoDecimals(within),
      `${twoDecimals(knownWordings.auroc)} (${twoDecimals(knownWordings.within)})`,
      twoDecimals(opening),
      `${twoDecimals(meanDifference.auroc)} (${meanDifference.layer})`,
      `${twoDecimals(words.auroc)} (${twoDecimals(words.within)})`,
      `${twoDecimals(misleading.within)} (${misleading.pairs})`,
      twoDecimals(z.high),
      twoDecimals(z.low),
    ],
  ),
)}
`;
}

function confusionSection({ traits, confusion }: TraitReport): string {
  return `## What each direction says of the other traits

AUROC of the row's direction on the replies of the column's trait, told to be so against told to be the contrary; 0.5 is nothing. The diagonal
is on what was left out. Traits that are read by one another's directions are not told apart by them.

${table(
  ["direction", ...traits.map(({ name }) => name)],
  confusion.map((row, i) => [traits[i].name, ...row.map(twoDecimals)]),
)}
`;
}

function neutralSection({ traits, neutral }: TraitReport): string {
  return `## Where nobody asked for any trait

Mean z-scores of neutral replies by kind: all of them together have mean 0 and deviation 1. What is far from 0 here is the kind of
text, its style, topic or language, and no trait.

${table(
  ["kind", "replies", ...traits.map(({ name }) => name)],
  neutral.map(({ kind, replies, z }) => [kind, replies, ...z.map(twoDecimals)]),
)}
`;
}

function controlsSection({ traits, genuineAgreement }: TraitReport): string {
  const agreement = genuineAgreement
    ? `\n\nTo say yes is not to give in: on the ${genuineAgreement.replies} replies that were told to judge for themselves, the agreement direction tells those to
right claims from those to wrong ones with an AUROC of ${twoDecimals(genuineAgreement.auroc)}; 0.5 would be a direction that reads nothing but giving in.`
    : "";
  return `## Length and chance

The AUROC of the reply's length alone, and of 50 directions at random over the same layers: the mean of their distance from 0.5, and the largest.${agreement}

${table(
  ["trait", "length", "random, mean", "random, largest"],
  traits.map(({ name, length, random }) => [
    name,
    twoDecimals(length),
    twoDecimals(random.mean),
    twoDecimals(random.most),
  ]),
)}
`;
}

function rolesSection({ roles, axis, nearestRoles }: TraitReport): string {
  if (roles.length === 0 || axis === null || nearestRoles === null) return "";
  const shown = (some: readonly { role: string; z: number }[]) =>
    some.map(({ role, z }) => `${role} ${z.toFixed(1)}`).join(", ");
  return `## The assistant axis

${roles.length} roles by the z-score of their replies (each from the fit that did not see the role): nearest to the assistant ${shown(roles.slice(0, 10))};
farthest ${shown(roles.slice(-10).reverse())}.

The mean of the assistant's replies less that of the roles' has a cosine of ${twoDecimals(axis.principal)} with the first principal component of the
roles' means (${Math.round(100 * axis.share)} % of their variance), and of ${twoDecimals(axis.fitted)} with the axis as it is fitted.

## Which role it is

The share of ${nearestRoles.replies} replies, to questions left out, whose role is the nearest of ${nearestRoles.roles}, and among the five nearest:
${areNamed(nearestRoles) ? "enough to name roles." : "roles are not told apart well enough to be named, and none is."}

${table(
  ["read by", "nearest", "among five"],
  hitRows(nearestRoles).map(([name, { first, five }]) => [name, twoDecimals(first), twoDecimals(five)]),
)}

Of the assistant's own replies ${twoDecimals(nearestRoles.assistant)} are nearest to the assistant, and of neutral ones ${twoDecimals(nearestRoles.neutral)}.
`;
}

function hitRows({ roles, nearest, words, random, length }: RoleFigures): (readonly [string, RoleHits])[] {
  return [
    ["the state", nearest],
    ["words", words],
    ["directions at random", random],
    ["length", length],
    ["chance", { first: 1 / (roles + 1), five: 5 / (roles + 1) }],
  ];
}
