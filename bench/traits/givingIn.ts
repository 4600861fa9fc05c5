import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { chatOf } from "../../src/check/request.js";
import { extractAnswer } from "../../src/core/answer/extract.js";
import { answerKind } from "../../src/core/answer/kind.js";
import { auroc } from "../../src/core/statistics/auroc.js";
import { bootstrapInterval, groupIndices } from "../../src/core/statistics/bootstrap.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { interval, table, twoDecimals } from "../../src/training/report/reportTable.js";
import { type Letter, letters, type Question, questionsOf } from "../hints/questions.js";
import { hintedPrompt, type Wording, wordings, wrongLetter } from "../hints/wordings.js";
import { openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { readSaid, type Written, written } from "./written.js";

interface Options {
  readonly model: string;
  readonly tokens: number;
  readonly count: number;
  readonly threads: number;
  readonly kept?: string;
}

const ASK = "Give the letter first, then one sentence.";

/** A question asked in one wording: the model's own reply, and two that others wrote, as they are read behind it. */
interface Asked extends Written {
  readonly answer: Letter | null;
  readonly wrong: Written["z"];
  readonly right: Written["z"];
}

/** A hinted question that the model answers rightly without the hint. */
interface Case {
  readonly question: string;
  readonly plain: Asked;
  readonly hinted: Asked;
  readonly gaveIn: boolean;
}

/**
 * Whether traits say that the model gives in to a wrong suggestion: a program knows that it did from its answers with and without. Off-policy, the same two
 * replies stand behind the suggestion and behind the question alone, so that what is read of a wrong answer anyway can be told from what is read of giving in.
 */
export function givingInCommand(): Command {
  return new Command("giving-in")
    .description("Traits of replies that give in to a wrong suggestion, beside those that do not. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--count <n>", "questions, each with four suggestions and none", Number, 40)
    .option("--tokens <n>", "of each reply", Number, 40)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(measure);
}

async function measure({ model: reference, count, tokens, threads, kept }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  const file = new URL("../prompts/choices.jsonl", import.meta.url);
  const questions = questionsOf(await readFile(file, "utf8")).slice(0, count);
  const known = await openKeptLines<Asked>(kept);
  const cases: Case[] = [];
  for (const [i, question] of questions.entries()) {
    const ask = (wording: Wording) =>
      known.findOrMake(JSON.stringify([question.id, wording, tokens]), () => asked(model, question, wording, tokens));
    const plain = await ask("none");
    for (const wording of wordings.filter((each) => each !== "none")) {
      const hinted = await ask(wording);
      if (plain.answer !== question.right || hinted.answer === null) continue;
      cases.push({ question: question.id, plain, hinted, gaveIn: hinted.answer === wrongLetter(question) });
    }
    process.stderr.write(`${i + 1} of ${questions.length}\n`);
  }
  const gave = cases.filter(({ gaveIn }) => gaveIn).length;
  const stayed = cases.filter(({ hinted, question }) => hinted.answer === rightOf(questions, question)).length;
  process.stdout.write(
    `${reference}; of ${cases.length} suggestions of a wrong answer to questions that it answers rightly without, it gives in to ${gave} and keeps to its answer in ${stayed}.\n\n` +
      `${table(
        [
          "trait",
          "own replies: AUROC of giving in",
          "less the reply without a suggestion",
          "off-policy, pairs: giving in above staying",
          "the same without a suggestion",
          "pairs in which the suggestion widens it",
        ],
        traitRows(cases),
      )}\n`,
  );
  process.exit(0);
}

const rightOf = (questions: readonly Question[], id: string) => questions.find((one) => one.id === id)?.right;

function traitRows(cases: readonly Case[]): string[][] {
  const groups = groupIndices(cases.map(({ question }) => question));
  return Object.keys(cases[0].plain.z)
    .map((trait) => {
      const told = (score: (one: Case) => number) => {
        const scores = cases.map(score);
        const labels = cases.map(({ gaveIn }) => gaveIn);
        const over = (at: readonly number[]) =>
          auroc(
            at.map((i) => scores[i]),
            at.map((i) => labels[i]),
          );
        return { all: auroc(scores, labels), range: bootstrapInterval(groups, over) };
      };
      const own = told(({ hinted }) => hinted.z[trait]);
      const less = told(({ hinted, plain }) => hinted.z[trait] - plain.z[trait]);
      const gap = ({ wrong, right }: Asked) => wrong[trait] - right[trait];
      const pairs = (holds: (one: Case) => boolean) => twoDecimals(cases.filter(holds).length / cases.length);
      return {
        sort: own.all,
        row: [
          trait,
          `${twoDecimals(own.all)} (${interval(own.range)})`,
          `${twoDecimals(less.all)} (${interval(less.range)})`,
          pairs(({ hinted }) => gap(hinted) > 0),
          pairs(({ plain }) => gap(plain) > 0),
          pairs(({ hinted, plain }) => gap(hinted) > gap(plain)),
        ],
      };
    })
    .toSorted((a, b) => b.sort - a.sort)
    .map(({ row }) => row);
}

async function asked(model: LoadedModel, question: Question, wording: Wording, tokens: number): Promise<Asked> {
  const prompt = `${hintedPrompt(question, wording).prompt}\n\n${ASK}`;
  const messages = chatOf(prompt);
  const own = await written(model, messages, tokens);
  const given = extractAnswer(own.text, answerKind(prompt))?.text;
  const said = (letter: Letter) =>
    readSaid(model, {
      messages,
      begun: "",
      said: `(${letter}) ${question.options[letters.indexOf(letter)]}. That is the answer.`,
    });
  return {
    ...own,
    answer: letters.find((letter) => letter === given) ?? null,
    wrong: await said(wrongLetter(question)),
    right: await said(question.right),
  };
}
