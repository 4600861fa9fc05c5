import { capitalised } from "../../../core/capitalised.js";
import { pick, type Random, seededRandom, seedFrom, shuffled } from "../../../core/statistics/random.js";
import type { Polarity, Statement, Topic } from "./statement.js";
import { plainStyle, styles } from "./styles.js";
import { fillTemplate } from "../template.js";
import { topics } from "./topics/index.js";

export interface GenerateOptions {
  readonly seed: number;
  /** Statements a topic, rounded up to whole facts of 4 and times the topic's share. A topic with fewer facts gives fewer. */
  readonly perTopic: number;
  /** Only these topics; all when absent. */
  readonly topics?: readonly string[];
  /** Only these styles; all when absent. */
  readonly styles?: readonly string[];
}

/** Truth and polarity, so that neither tells anything about the other. */
const cells: readonly { label: boolean; polarity: Polarity }[] = [
  { label: true, polarity: "affirmed" },
  { label: false, polarity: "affirmed" },
  { label: true, polarity: "negated" },
  { label: false, polarity: "negated" },
];

/** Share of statements read after another sentence, as steps of a chain of thought are. */
const AFTER_ANOTHER = 0.2;

/**
 * Labelled statements over all topics, balanced in truth and polarity within each fact, in mixed styles.
 * The same options give the same statements. Topics draw from streams of their own, so that adding one changes no other.
 */
export function generateStatements(options: GenerateOptions): Statement[] {
  const chosen = options.styles ? styles.filter((style) => options.styles!.includes(style.id)) : styles;
  return topics
    .filter((topic) => !options.topics || options.topics.includes(topic.id))
    .flatMap((topic) => topicStatements(topic, options, chosen.length > 0 ? chosen : [plainStyle]));
}

function topicStatements(topic: Topic, options: GenerateOptions, chosen: typeof styles): Statement[] {
  const random = seededRandom(seedFrom(`${options.seed}/${topic.id}`));
  const facts = topic.facts(random, Math.ceil((options.perTopic * (topic.share ?? 1)) / cells.length));
  let deck: (typeof chosen)[number][] = [];
  const result: Statement[] = [];
  for (const fact of facts) {
    for (const { label, polarity } of cells) {
      if (deck.length === 0) deck = shuffled(random, chosen);
      const style = deck.pop()!;
      const sentence = fillTemplate(pick(random, fact.wordings), polarity === "negated", label, random);
      const dressed = style.apply(capitalised(sentence), sentence, random);
      const before = random() < AFTER_ANOTHER ? precedingSentence(facts, random) : "";
      const gap = before === "" ? "" : /^[A-Z]/.test(dressed) && random() < 0.5 ? " " : "\n";
      result.push({
        text: before + gap + dressed,
        label,
        topic: topic.id,
        polarity,
        style: style.id,
        group: `${topic.id}/${fact.key}`,
      });
    }
  }
  return result;
}

/** A sentence of either truth, so that the one before tells nothing about the one that is read. */
function precedingSentence(facts: ReturnType<Topic["facts"]>, random: Random): string {
  const sentence = fillTemplate(pick(random, pick(random, facts).wordings), false, random() < 0.5, random);
  return `${capitalised(sentence)}.`;
}
