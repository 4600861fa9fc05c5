import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import type { Run } from "../../core/run/run.js";
import { overSteps, type RunFeatures } from "../../features/overSteps.js";
import type { ReadToken, ReadTokens } from "../../features/readFeatures.js";
import { mostTelling } from "../../features/telling.js";
import type { ModelFeatures } from "../../host/featureShelf.js";
import { plainLine } from "../../report/plainText.js";
import { type FeaturesFlags, readingFeatures } from "../features/featureReading.js";
import { namesForJson, quotedToken, shortFeature } from "../features/featureWords.js";
import { wholeFrom, withCommonOptions, withEngineOptions, withServeOption } from "../options.js";
import { runFrom } from "../runFrom.js";

interface ShowFlags extends FeaturesFlags {
  readonly step?: number;
  readonly token?: number;
  readonly tokens: boolean;
  readonly most: number;
  readonly json: boolean;
}

/** What was read of a run, and what is known of its features. */
interface Reading {
  readonly run: Run;
  readonly known: ModelFeatures;
  readonly read: ReadTokens;
  readonly found: RunFeatures;
}

export function showCommand(): Command {
  const show = new Command("show")
    .description("the features that are active at each step of a run, or at a token")
    .argument("<run>", "a run's .cotrun.json")
    .option("--step <n>", "of this step only, counted from 1", wholeFrom(1))
    .option("--token <n>", "of this token of the step only, counted from 1", wholeFrom(1))
    .option("--tokens", "token by token", false)
    .option("--most <n>", "so many features a step or a token", wholeFrom(1), 5)
    .option("--json", "as JSON", false);
  return withCommonOptions(withServeOption(withEngineOptions(show))).action(showRun);
}

async function showRun(path: string, flags: ShowFlags): Promise<void> {
  const run = await runFrom(path);
  if (flags.step !== undefined && !run.steps[flags.step - 1])
    throw new CodedError("usage", `${path} has ${run.steps.length} steps, so there is no step ${flags.step}.`);
  if (flags.token !== undefined && flags.step === undefined)
    throw new CodedError("usage", "Tokens are counted within a step: name it with --step.");
  const reading = await readingFeatures(flags, async (known, readRun): Promise<Reading> => {
    const read = await readRun(run);
    return { run, known, read, found: overSteps(read) };
  });
  const count = reading.read[(flags.step ?? 1) - 1]?.length ?? 0;
  if (flags.token !== undefined && flags.token > count)
    throw new CodedError("usage", `Step ${flags.step} has ${count} tokens, so there is no token ${flags.token}.`);
  process.stdout.write(flags.json ? asJson(reading, flags) : asText(reading, flags));
}

function stepsShown({ run }: Reading, { step }: ShowFlags): number[] {
  return step === undefined ? [...run.steps.keys()] : [step - 1];
}

function tokensShown(tokens: readonly ReadToken[], { token }: ShowFlags): { readonly at: number; one: ReadToken }[] {
  const all = tokens.map((one, at) => ({ at, one }));
  return token === undefined ? all : all.slice(token - 1, token);
}

function asJson(reading: Reading, flags: ShowFlags): string {
  const { run, known, read, found } = reading;
  const named = <T extends { readonly feature: number }>(one: T) => ({
    ...one,
    ...namesForJson(known.described.features[one.feature]),
  });
  const wantsTokens = flags.tokens || flags.token !== undefined;
  const steps = stepsShown(reading, flags).map((i) => ({
    index: run.steps[i].index,
    features: found[i].map(named),
    ...(wantsTokens && {
      tokens: tokensShown(read[i], flags).map(({ at, one }) => ({
        index: at,
        text: one.text,
        features: one.active.map(named),
      })),
    }),
  }));
  return `${JSON.stringify({ id: run.id, layer: known.described.layer, steps })}\n`;
}

function asText(reading: Reading, flags: ShowFlags): string {
  const { run, known, read } = reading;
  const steps = stepsShown(reading, flags).map((i) => {
    const lines =
      flags.token !== undefined
        ? tokenLines(reading, i, flags.token, flags.most)
        : flags.tokens
          ? read[i].map((one, at) => tokenLine(known, one, at, flags.most))
          : stepLines(reading, i, flags.most);
    return `${String(i + 1).padStart(3)}  ${plainLine(run.steps[i].text)}\n${lines.join("\n")}`;
  });
  return `${steps.join("\n")}\n\nFeatures of layer ${known.described.layer}. They are for looking: a name is no cause, and no step is marked by one.\n`;
}

function stepLines({ known, found }: Reading, step: number, most: number): string[] {
  return mostTelling(known.dictionary, found[step])
    .slice(0, most)
    .map(({ feature, strength, token, tokens }) => {
      const others = alsoIn(found, feature).filter((one) => one !== step + 1);
      const also = others.length > 0 ? `, also in ${stepsWords(others)}` : "";
      const where = `${strength.toFixed(1)} at ${quotedToken(token)}, ${tokens} ${tokens === 1 ? "token" : "tokens"}${also}`;
      return featureLines(known, feature, where);
    });
}

/** One token, each of its features with the tokens of the step and the steps at which it is active. */
function tokenLines({ known, read, found }: Reading, step: number, token: number, most: number): string[] {
  const { text, active } = read[step][token - 1];
  const features = mostTelling(known.dictionary, active)
    .slice(0, most)
    .map(({ feature, strength }) => {
      const tokens = read[step].flatMap((one, at) =>
        one.active.some((other) => other.feature === feature) ? [at + 1] : [],
      );
      const here = `${tokens.length === 1 ? "token" : "tokens"} ${tokens.join(", ")}`;
      return featureLines(known, feature, `${strength.toFixed(1)}; ${here}; ${stepsWords(alsoIn(found, feature))}`);
    });
  return [`     ${token} of ${read[step].length}: ${quotedToken(text)}, ${active.length} features active`, ...features];
}

function tokenLine({ dictionary, described }: ModelFeatures, { text, active }: ReadToken, at: number, most: number) {
  const shown = mostTelling(dictionary, active)
    .slice(0, most)
    .map(
      ({ feature, strength }) =>
        `\n           ${strength.toFixed(1).padStart(5)}  #${feature}  ${shortFeature(described.features[feature])}`,
    );
  return `     ${String(at + 1).padStart(3)}  ${quotedToken(text)}${shown.join("")}`;
}

function featureLines({ described }: ModelFeatures, feature: number, where: string): string {
  return `     #${feature}  ${shortFeature(described.features[feature])}\n         ${where}`;
}

/** Steps at which it is active, counted from 1. */
function alsoIn(found: RunFeatures, feature: number): number[] {
  return found.flatMap((features, i) => (features.some((one) => one.feature === feature) ? [i + 1] : []));
}

function stepsWords(steps: readonly number[]): string {
  return `${steps.length === 1 ? "step" : "steps"} ${steps.join(", ")}`;
}
