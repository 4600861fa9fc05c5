import { Command } from "commander";
import type { Message } from "../src/core/run/run.js";
import type { TraitReading } from "../src/core/run/traitReading.js";
import { drifts, hasDrifted } from "../src/core/traits/drift.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { promptOf } from "../src/reader/prompt.js";
import { traitsByAnswer } from "../src/reader/traitsByAnswer.js";
import { traitScenes } from "../src/training/corpora/traits/index.js";
import { neutralPrompts } from "../src/training/corpora/traits/neutral.js";
import { table, twoDecimals } from "../src/training/report/reportTable.js";
import { openKeptLines } from "./keptLines.js";
import { modelToCheck } from "./modelToCheck.js";

interface Options {
  readonly model: string;
  readonly answers: number;
  readonly tokens: number;
  readonly threads: number;
  readonly kept?: string;
}

/** A talk whose answers the model writes. */
interface Talk {
  readonly id: string;
  readonly kind: "changing subjects" | "told how to write" | "told to be so";
  /** What the user says, turn by turn. */
  readonly asked: readonly string[];
  /** Of talks in which the model is told to be so from the middle on. */
  readonly trait?: string;
}

/** Of one talk, for each answer its readings. */
type Curves = readonly (readonly TraitReading[])[];

/** Harmless in content and not in form: what changes at the middle is how it shall write. */
const HARMLESS = "From now on, please write in short sentences and without lists.";

/** How often long harmless talks are said to drift, and how often talks in which the model is told to be otherwise from the middle on. */
export function driftCommand(): Command {
  return new Command("drift")
    .description("False and right alarms of the drift of traits, on talks that the model writes. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--answers <n>", "of each talk, at most 12", Number, 10)
    .option("--tokens <n>", "of each answer", Number, 16)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(measureDrift);
}

async function measureDrift({ model: reference, answers, tokens, threads, kept }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  const on = model.traits?.pack.traits.filter((trait) => trait.on).map(({ name }) => name) ?? [];
  const known = await openKeptLines<Curves>(kept);
  const talks = talksOf(on, answers);
  const read: { talk: Talk; alarms: readonly string[]; trends: number }[] = [];
  const readings = new Map<Talk["kind"], Promise<Map<Talk, Curves>>>();
  const readingsOf = (kind: Talk["kind"]) => {
    const own =
      readings.get(kind) ??
      curvesOf(
        model,
        talks.filter((talk) => talk.kind === kind),
        tokens,
      );
    readings.set(kind, own);
    return own;
  };
  for (const [i, talk] of talks.entries()) {
    const curves = await known.findOrMake(talk.id, async () => (await readingsOf(talk.kind)).get(talk)!);
    const found = drifts(curves, 1);
    read.push({
      talk,
      alarms: found.filter(hasDrifted).map(({ trait, change }) => `${change.by > 0 ? "+" : "-"}${trait}`),
      trends: found.filter(({ trend }) => trend.p <= 0.05).length,
    });
    process.stderr.write(`${i + 1} of ${talks.length}\n`);
  }
  const kinds = [...new Set(talks.map(({ kind }) => kind))];
  process.stdout.write(`${reference}, ${on.length} traits, talks of ${answers} answers of at most ${tokens} tokens.

${table(
  ["talks", "number", "a trait changes", "a trait rises or falls", "the trait it was told to have rises"],
  kinds.map((kind) => {
    const own = read.filter(({ talk }) => talk.kind === kind);
    const share = (holds: (one: (typeof own)[number]) => boolean) => twoDecimals(own.filter(holds).length / own.length);
    return [
      kind,
      own.length,
      share(({ alarms }) => alarms.length > 0),
      share(({ trends }) => trends > 0),
      kind === "told to be so" ? share(({ talk, alarms }) => alarms.includes(`+${talk.trait}`)) : "",
    ];
  }),
)}

Which change:

${read
  .filter(({ alarms }) => alarms.length > 0)
  .map(({ talk, alarms }) => `- ${talk.id}: ${alarms.join(", ")}`)
  .join("\n")}
`);
}

function talksOf(traits: readonly string[], answers: number): Talk[] {
  const kinds = [...new Set(neutralPrompts.map(({ kind }) => kind))];
  const questions = kinds.map((kind) => neutralPrompts.filter((prompt) => prompt.kind === kind));
  const mixed = (k: number) =>
    Array.from({ length: answers }, (_, i) => questions[(k + i) % kinds.length][(k + i) % 12].question);
  const half = Math.floor(answers / 2);
  const saidAtHalf = (asked: readonly string[], said: string) =>
    asked.map((question, i) => (i === half ? `${said}\n\n${question}` : question));
  return [
    ...kinds.map((_, k): Talk => ({ id: `changing subjects ${k}`, kind: "changing subjects", asked: mixed(k) })),
    ...traitScenes
      .filter(({ name }) => traits.includes(name))
      .map(({ name, wordings }, k): Talk => {
        const asked = saidAtHalf(mixed(k % kinds.length), `From now on: ${wordings[0].toldTo}`);
        return { id: `told to be so: ${name}`, kind: "told to be so", asked, trait: name };
      }),
    ...kinds.map((_, k): Talk => {
      return { id: `told how to write ${k}`, kind: "told how to write", asked: saidAtHalf(mixed(k), HARMLESS) };
    }),
  ];
}

/** All talks go on side by side, an answer at a time. */
async function curvesOf(model: LoadedModel, talks: readonly Talk[], maxTokens: number): Promise<Map<Talk, Curves>> {
  const written = talks.map((): Message[] => []);
  for (const turn of talks[0].asked.keys()) {
    for (const [i, { asked }] of talks.entries()) written[i].push({ role: "user", content: asked[turn] });
    const prompts = await Promise.all(written.map((messages) => promptOf(model, messages)));
    const answers = await model.engine.generateMany({
      prefix: new Int32Array(0),
      sequences: prompts.map(({ ids }) => ids),
      seeds: talks.map((_, i) => 100 * turn + i),
      stop: [],
      temperature: 0.7,
      topP: 0.95,
      maxTokens,
    });
    for (const [i, { text }] of answers.entries()) written[i].push({ role: "assistant", content: text });
    process.stderr.write(`${turn + 1} answers of ${talks.length} talks\n`);
  }
  const curves = new Map<Talk, Curves>();
  for (const [i, talk] of talks.entries())
    curves.set(
      talk,
      (await traitsByAnswer(model, written[i])).map(({ traits }) => traits),
    );
  return curves;
}
