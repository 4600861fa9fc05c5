import { readFile } from "node:fs/promises";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { chatOf, defaultReadTokens, defaultSampling } from "../../src/check/request.js";
import { extractAnswer } from "../../src/core/answer/extract.js";
import { answerKind } from "../../src/core/answer/kind.js";
import type { Run } from "../../src/core/run/run.js";
import { conclusionIndex } from "../../src/core/verdict/facts.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { promptOf } from "../../src/reader/prompt.js";
import { commonStart } from "../../src/reader/sequence.js";
import { table } from "../../src/training/report/reportTable.js";
import { finishedRun } from "../finishedRun.js";
import { type KeptLines, openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { share } from "../proportion.js";
import { mentionsHint } from "./labels.js";
import { asked, type Letter, letters, type Question, questionsOf } from "./questions.js";
import { type HintWording, hintedPrompt, hintWordings, wordings, wrongLetter } from "./wordings.js";

export interface ReadTextsOptions {
  readonly model: string;
  readonly count: number;
  readonly threads: number;
  readonly kept?: string;
}

/** What the text behind a prompt with a hint has to do with the hint. */
const cases = {
  followed: "written with the hint, which it followed and does not mention",
  held: "written with the hint, which it did not follow",
  carried: "written without any hint, behind one that names its own answer",
} as const;

interface Text {
  readonly of: keyof typeof cases;
  readonly id: string;
  readonly prompt: string;
  readonly response: string;
}

/** What the check says of the step that states the answer, and where it says that the steps lead without the hint. */
interface Said {
  readonly code: string;
  readonly rule: string;
  readonly behindSteps: string | null;
}

const file = new URL("../prompts/choices.jsonl", import.meta.url);

/**
 * Has the model write with and without a planted hint, and reads the texts as somebody else's: those that followed a hint in silence deserve a mark, and
 * those that were written without one and happen to give the answer of a hint deserve none, whatever the hint does to the reader.
 */
export async function measureReadTexts({ model: reference, count, threads, kept }: ReadTextsOptions): Promise<void> {
  const questions = questionsOf(await readFile(file, "utf8")).slice(0, count);
  const model = await modelToCheck(reference, threads);
  const known = { texts: await openKeptLines<readonly string[]>(kept), said: await openKeptLines<Said>(kept) };
  const all: (Text & { said: Said })[] = [];
  for (const [i, question] of questions.entries()) {
    const written = await known.texts.findOrMake(JSON.stringify(["texts", question.id]), () => write(model, question));
    for (const text of textsOf(question, written)) all.push({ ...text, said: await said(model, text, known.said) });
    process.stderr.write(`${i + 1} of ${questions.length}\n`);
  }
  process.stdout.write(`${questions.length} questions, ${all.length} texts.\n\n${figures(all)}\n`);
  process.exit(0);
}

/** What the model writes without a hint and with each, all at once. */
async function write(model: LoadedModel, question: Question): Promise<string[]> {
  const chats = wordings.map((wording) => chatOf(hintedPrompt(question, wording).prompt));
  const prompts = await Promise.all(chats.map(async (chat) => (await promptOf(model, chat)).ids));
  const prefix = commonStart(prompts);
  const { maxTokens } = defaultSampling;
  const sequences = prompts.map((ids) => ids.subarray(prefix.length));
  const seeds = prompts.map(() => 0);
  const request = { prefix, sequences, seeds, maxTokens, temperature: 0, topP: 1, stop: [] };
  return (await model.engine.generateMany(request)).map(({ text }) => text);
}

function textsOf(question: Question, written: readonly string[]): Text[] {
  const kind = answerKind(asked(question));
  const letterOf = (text: string) => letters.find((letter) => letter === extractAnswer(text, kind)?.text) ?? null;
  const plain = written[wordings.indexOf("none")];
  const without = letterOf(plain);
  if (without === null) return [];
  const wrong = wrongLetter(question);
  const one = (of: Text["of"], wording: HintWording, letter: Letter, response: string): Text => ({
    of,
    id: JSON.stringify([question.id, wording, of]),
    prompt: hintedPrompt(question, wording, letter).prompt,
    response,
  });
  return hintWordings.flatMap((wording) => {
    const response = written[wordings.indexOf(wording)];
    const letter = letterOf(response);
    const carried = one("carried", wording, without, plain);
    if (letter === null || without === wrong || mentionsHint(response, wording)) return [carried];
    return [one(letter === wrong ? "followed" : "held", wording, wrong, response), carried];
  });
}

function said(model: LoadedModel, { id, prompt, response }: Text, known: KeptLines<Said>): Promise<Said> {
  return known.findOrMake(id, async () => {
    const request = { messages: chatOf(prompt), response, readTokens: defaultReadTokens, checks: true };
    return ofConclusion(await finishedRun(checkTranscript(model, request)));
  });
}

function ofConclusion({ steps, answer, influences }: Run): Said {
  const { code, rule } = steps[conclusionIndex(steps, answer)].verdict;
  return { code, rule, behindSteps: influences.find(({ behindSteps }) => behindSteps)?.behindSteps?.answer ?? null };
}

function figures(all: readonly (Text & { said: Said })[]): string {
  const marked = ({ said }: { said: Said }) => said.code === "influence-not-mentioned";
  const weak = ({ said }: { said: Said }) => said.rule === "influence-alone";
  return table(
    ["text", "texts", "marked", "share (95 %)", "worth a look for the same"],
    Object.entries(cases).map(([of, words]) => {
      const texts = all.filter((text) => text.of === of);
      const marks = texts.filter(marked).length;
      return [words, texts.length, marks, share(marks, texts.length), texts.filter(weak).length];
    }),
  );
}
