import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../../../src/core/statistics/random.js";
import { generateStatements } from "../../../../../src/training/corpora/statements/generate.js";
import { styles } from "../../../../../src/training/corpora/statements/styles.js";
import { fillTemplate } from "../../../../../src/training/corpora/template.js";
import { topics } from "../../../../../src/training/corpora/statements/topics/index.js";

const statements = generateStatements({ seed: 3, perTopic: 80 });

test("every wording of every fact fills in all four cells and leaves no markup", () => {
  const random = seededRandom(2);
  for (const topic of topics) {
    const facts = topic.facts(random, 40);
    expect(new Set(facts.map((fact) => fact.key)).size, topic.id).toBe(facts.length);
    for (const wording of facts.flatMap((fact) => fact.wordings)) {
      const filled = [true, false].flatMap((negated) =>
        [true, false].map((label) => fillTemplate(wording, negated, label, random)),
      );
      expect(new Set(filled).size, wording).toBe(4);
      for (const text of filled) expect(text).not.toMatch(/[<|]|\b(undefined|NaN|null)\b/);
    }
  }
});

describe("a set of statements", () => {
  test("is the same for the same seed and another for another", () => {
    expect(generateStatements({ seed: 3, perTopic: 80 })).toEqual(statements);
    expect(generateStatements({ seed: 4, perTopic: 80 })).not.toEqual(statements);
  });

  test("is balanced in truth and polarity within every fact", () => {
    for (const group of new Set(statements.map((statement) => statement.group))) {
      const members = statements.filter((statement) => statement.group === group);
      expect(members.map(({ label, polarity }) => `${label} ${polarity}`).sort()).toEqual([
        "false affirmed",
        "false negated",
        "true affirmed",
        "true negated",
      ]);
      expect(new Set(members.map((member) => member.topic)).size).toBe(1);
    }
  });

  test("has many topics of each kind, all styles in each, and truth apart from style", () => {
    expect(topics.length).toBeGreaterThanOrEqual(40);
    expect(topics.filter((topic) => topic.kind === "order").length).toBeGreaterThanOrEqual(6);
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
    for (const style of styles) {
      const members = statements.filter((statement) => statement.style === style.id);
      expect(members.length).toBeGreaterThan(statements.length / styles.length / 2);
      const share = members.filter((member) => member.label).length / members.length;
      expect(Math.abs(share - 0.5), style.id).toBeLessThan(0.1);
      expect(new Set(members.map((member) => member.topic)).size).toBe(topics.length);
    }
  });

  test("can be cut down to topics and styles, which stay what they were", () => {
    const some = generateStatements({ seed: 3, perTopic: 20, topics: ["sums", "biology"], styles: ["plain"] });
    expect(
      some.every((statement) => ["sums", "biology"].includes(statement.topic) && statement.style === "plain"),
    ).toBe(true);
    expect(generateStatements({ seed: 3, perTopic: 80, topics: ["sums"] })).toEqual(
      statements.filter((statement) => statement.topic === "sums"),
    );
  });
});

describe("facts that can be computed are right", () => {
  const holds: Record<string, (text: string) => boolean | undefined> = {
    "number-order": (text) => {
      const match = text.match(/(\d+) is (not )?(?:larger|more|greater) than (\d+)/);
      return match ? Number(match[1]) > Number(match[3]) !== Boolean(match[2]) : undefined;
    },
    sums: (text) => {
      const match = text.match(
        /(\d+) (?:\+|plus) (\d+) (is not|isn't|is|equals|does not equal|doesn't equal) (\d+)\D*$/,
      );
      return match
        ? (Number(match[1]) + Number(match[2]) === Number(match[4])) === !/n[o']t/.test(match[3])
        : undefined;
    },
    products: (text) => {
      const match = text.match(/(\d+) (?:\*|times) (\d+) (is not|isn't|is|equals|does not equal) (\d+)\D*$/);
      return match
        ? (Number(match[1]) * Number(match[2]) === Number(match[4])) === !/n[o']t/.test(match[3])
        : undefined;
    },
    divisibility: (text) => {
      const match = text.match(/(\d+) (is not|isn't|is) (?:divisible by|a multiple of) (\d+)\D*$/);
      return match ? (Number(match[1]) % Number(match[3]) === 0) === (match[2] === "is") : undefined;
    },
  };
  for (const [topic, check] of Object.entries(holds)) {
    test(topic, () => {
      const checked = generateStatements({ seed: 9, perTopic: 400, topics: [topic], styles: ["plain"] })
        .filter(({ text }) => /^[^.]*\.$/.test(text) && check(text) !== undefined)
        .map(({ text, label }) => ({ text, right: check(text) === label }));
      expect(checked.length).toBeGreaterThan(60);
      expect(checked.filter(({ right }) => !right)).toEqual([]);
    });
  }
});
