import { Command } from "commander";
import { asAsked } from "../../src/core/knowledge/statement.js";
import { weigh } from "../../src/knowledge/knowledge.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { readStatements } from "../../src/reader/statements.js";
import { openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { type FactQuestion, factQuestions } from "./facts.js";
import {
  difference,
  disagreementTable,
  firstTable,
  hiddenTable,
  pairsTable,
  preferenceTable,
  type WeighedFact,
} from "./figures.js";

interface Options {
  readonly model: string;
  readonly perRelation: number;
  readonly seed: number;
  readonly threads: number;
  readonly kept?: string;
  readonly beside?: string;
}

/** What the inside adds to the outside, on facts that no head was trained on. */
export function knowledgeCommand(): Command {
  return new Command("knowledge")
    .description("How well answers rank by a model's words and by its truth head, on facts left out. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--per-relation <n>", "facts of each of ten relations, at most 60", Number, 24)
    .option("--seed <n>", "that draws the facts", Number, 1)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was weighed: it is not weighed again, and what is new is added")
    .option("--beside <file>", "what --kept holds of another model, for figures where the two reply otherwise")
    .action(measureKnowledge);
}

async function measureKnowledge({
  model: reference,
  perRelation,
  seed,
  threads,
  kept,
  beside,
}: Options): Promise<void> {
  // Not loaded where everything was weighed before.
  const loading: { model?: LoadedModel } = {};
  const model = async () => (loading.model ??= await modelToCheck(reference, threads));
  const known = await openKeptLines<WeighedFact>(kept);
  const facts: WeighedFact[] = [];
  const questions = factQuestions(perRelation, seed);
  for (const question of questions) {
    facts.push(await known.findOrMake(question.id, async () => weighed(await model(), question)));
    if (facts.length % 10 === 0) process.stderr.write(`${facts.length} of ${questions.length}\n`);
  }
  process.stdout.write(`${reference}, ${facts.length} facts, each with one right answer and three wrong ones, seed ${seed}.

## Pairs ranked right

${pairsTable(facts)}

${difference(facts)}

## The right answer first

${firstTable(facts)}

## Known but not said

${hiddenTable(facts)}

## On what it knows

${preferenceTable(facts)}
${await besideAnother(facts, beside)}`);
  process.exit(0);
}

async function besideAnother(facts: readonly WeighedFact[], beside: string | undefined): Promise<string> {
  if (beside === undefined) return "";
  const others = await openKeptLines<WeighedFact>(beside);
  const both = facts.flatMap((own) => {
    const other = others.find(own.knowledge.id);
    return other ? [{ own, other }] : [];
  });
  return `\n## Where two models reply otherwise\n\n${disagreementTable(both)}\n`;
}

async function weighed(model: LoadedModel, question: FactQuestion): Promise<WeighedFact> {
  const { signal } = new AbortController();
  const knowledge = await weigh(model, question, { samples: 1, signal });
  const plain = question.candidates.map((candidate) => asAsked(question.question, candidate));
  const read = (await readStatements(model, plain, new Int32Array(0), signal)) ?? [];
  return { relation: question.relation, knowledge, plainForm: read.map(({ probability }) => probability) };
}
