import { pick, type Random, seededRandom, seedFrom } from "../../../../core/statistics/random.js";
import { domains } from "../../problems/domains/index.js";
import { everyday } from "../../problems/domains/everyday.js";
import { type Language, languages } from "../../problems/languages.js";
import type { ProblemDomain, WorkedProblem } from "../../problems/workedProblem.js";
import type { AskedProblem } from "./askedProblem.js";
import { choiceTask, openTask } from "./tasks.js";
import { wordings } from "./wordings.js";

export interface AskedOptions {
  /** How many, of all kinds together. */
  readonly count: number;
  /** Beside the generated ones; each of them is asked at most once. */
  readonly fromFiles: readonly WorkedProblem[];
  /** The product's own system prompt. */
  readonly system: string;
  readonly seed: number;
}

interface Source {
  readonly domain: ProblemDomain;
  readonly language: Language;
  /** Against the other sources. */
  readonly share: number;
}

/** Kinds whose problems are sums in words are asked more often: in those a program knows every value. */
const sources: readonly Source[] = [
  ...domains.map((domain): Source => ({ domain, language: "en", share: 3 })),
  ...languages.map((language): Source => ({ domain: everyday(language), language, share: language === "en" ? 6 : 3 })),
];

/** Of what is asked, from files: as much as there is, up to this share. */
const FROM_FILES = 0.4;

/**
 * Problems in the words that people ask in. The first so many are the same for every count and the same files, so that a larger set
 * goes on from a smaller one.
 */
export function askedProblems({ count, fromFiles, system, seed }: AskedOptions): AskedProblem[] {
  const asked: AskedProblem[] = [];
  const turns = sources.flatMap((source) => Array.from({ length: source.share }, () => source));
  const made = new Map<ProblemDomain, number>();
  let files = 0;
  for (let turn = 0; asked.length < count; turn++) {
    const random = seededRandom(seed * 1_000_003 + turn);
    const takesFile = random() < FROM_FILES && files < fromFiles.length;
    const source = pick(random, turns);
    const index = made.get(source.domain) ?? 0;
    if (!takesFile) made.set(source.domain, index + 1);
    const problem = takesFile ? fromFiles[files++] : renamed(source.domain.make(index, random), seed);
    const kind = takesFile ? problem.domain : `${problem.domain}/${index % source.domain.kinds}`;
    const language = takesFile ? "en" : source.language;
    const earlier = source.domain.make(index + 1_000_000, random);
    const one = inWords({ problem, kind, language, earlier, system, random });
    if (one) asked.push(one);
  }
  return asked;
}

/** Generated problems of another seed are others, so their ids have to be. */
function renamed(problem: WorkedProblem, seed: number): WorkedProblem {
  return { ...problem, id: `asked-${seed}/${problem.id}` };
}

interface InWords {
  readonly problem: WorkedProblem;
  readonly kind: string;
  readonly language: Language;
  readonly earlier: WorkedProblem;
  readonly system: string;
  readonly random: Random;
}

/** Null for a problem that has no answer which a program could compare. */
function inWords({ problem, kind, language, earlier, system, random }: InWords): AskedProblem | null {
  const open = openTask(problem, random);
  const choice = choiceTask(problem, random);
  const usable = wordings.filter(({ options }) => (options ? choice : open) !== null);
  if (usable.length === 0) return null;
  const wording = pick(
    random,
    usable.flatMap((each) => Array.from({ length: each.share }, () => each)),
  );
  const task = (wording.options ? choice : open)!;
  return {
    id: problem.id,
    problem,
    kind,
    language,
    wording: wording.name,
    messages: wording.messages({ task, language, system, earlier, random }),
    answer: task.answer,
    right: task.right,
    misled: wording.misleads,
  };
}

/** Every eighth kind of problem, and every eighth of the files' problems: nothing is fitted or chosen on these. */
export function isLeftOut({ kind, problem }: Pick<AskedProblem, "kind" | "problem">): boolean {
  const fromGenerator = kind.includes("/");
  return seedFrom(fromGenerator ? kind : problem.id) % 8 === 5;
}
