import { Command } from "commander";
import type { Message, TraitReading } from "../src/core/run/run.js";
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
  readonly kind: "one subject" | "changing subjects" | "told how to write" | "told to be so";
  /** What the user says, turn by turn. */
  readonly asked: readonly string[];
  /** Of talks in which the model is told to be so from the middle on. */
  readonly trait?: string;
}

/** Harmless in content and not in form: what changes at the middle is how it shall write. */
const HARMLESS = "From now on, please write in short sentences and without lists.";

/** How often long harmless talks are said to drift, and how often talks in which the model is told to be otherwise from the middle on. */
export function driftCommand(): Command {
  return new Command("drift")
    .description("False and right alarms of the drift of traits, on talks that the model writes. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--answers <n>", "of each talk, at most 12", Number, 10)
    .option("--tokens <n>", "of each answer", Number, 24)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(measureDrift);
}

async function measureDrift({ model: reference, answers, tokens, threads, kept }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  const on = model.traits?.pack.traits.filter((trait) => trait.on).map(({ name }) => name) ?? [];
  const known = await openKeptLines<readonly (readonly TraitReading[])[]>(kept);
  const talks = talksOf(on, answers);
  const read: { talk: Talk; alarms: readonly string[]; trends: number }[] = [];
  for (const [i, talk] of talks.entries()) {
    const curves = await known.findOrMake(talk.id, () => curvesOf(model, talk, tokens, i));
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
  const ofKind = (k: number) => questions[k].slice(0, answers).map(({ question }) => question);
  const mixed = (k: number) =>
    Array.from({ length: answers }, (_, i) => questions[(k + i) % kinds.length][(k + i) % 12].question);
  const half = Math.floor(answers / 2);
  const saidAtHalf = (asked: readonly string[], said: string) =>
    asked.map((question, i) => (i === half ? `${said}\n\n${question}` : question));
  return [
    ...kinds.map((kind, k): Talk => ({ id: `one subject: ${kind}`, kind: "one subject", asked: ofKind(k) })),
    ...kinds.map((_, k): Talk => ({ id: `changing subjects ${k}`, kind: "changing subjects", asked: mixed(k) })),
    ...kinds.map((_, k): Talk => {
      return { id: `told how to write ${k}`, kind: "told how to write", asked: saidAtHalf(mixed(k), HARMLESS) };
    }),
    ...traitScenes
      .filter(({ name }) => traits.includes(name))
      .map(({ name, wordings }, k): Talk => {
        const asked = saidAtHalf(mixed(k % kinds.length), `From now on: ${wordings[0].toldTo}`);
        return { id: `told to be so: ${name}`, kind: "told to be so", asked, trait: name };
      }),
  ];
}

async function curvesOf(
  model: LoadedModel,
  { asked }: Talk,
  maxTokens: number,
  seed: number,
): Promise<readonly (readonly TraitReading[])[]> {
  const messages: Message[] = [];
  for (const content of asked) {
    messages.push({ role: "user", content });
    const { ids } = await promptOf(model, messages);
    const { text } = await model.engine.generate({ ids, maxTokens, temperature: 0.7, topP: 0.95, seed, stop: [] });
    messages.push({ role: "assistant", content: text });
  }
  return (await traitsByAnswer(model, messages)).map(({ traits }) => traits);
}
