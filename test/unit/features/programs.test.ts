import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { LEAST_NAME_SCORE } from "../../../src/core/featureName.js";
import { seededRandom, shuffled } from "../../../src/core/statistics/random.js";
import { readDescribed, searched } from "../../../src/features/described.js";
import { namesByProgram } from "../../../src/features/programs/namesByProgram.js";
import type { Place } from "../../../src/features/programs/place.js";
import { programs } from "../../../src/features/programs/programs.js";
import { english } from "../../../src/report/words/language.js";
import { featureNameWords, programWords } from "../../../src/report/words/features.js";

/** A text whose token stands between bars. */
function at(text: string): Place {
  const [before, token, after] = text.split("|");
  return { before, token, after };
}

describe("a program sees", () => {
  // Most are examples of the shipped dictionary.
  test.each([
    ["digits", "to bed at 2|1|:20."],
    ["decimals", "cost $7.|5|0 each"],
    ["money", "between $150|0| and"],
    ["percentages", "grades 7|5|% of the"],
    ["number-words", "there are| seven| rows"],
    ["months", "on| March| 3, 2003"],
    ["weekdays", "On| Tuesday|, 12,000"],
    ["years", "March 3, 20|0|3 is a Monday"],
    ["times-of-day", "to bed at| 21|:20."],
    ["time-units", "in 15| minutes|."],
    ["indentation", "def f():\n|    |return 1"],
    ["operators", "4 hours| *| 60"],
    ["names-in-code", "total_|count| = 1"],
    ["keywords", "is| None|:"],
    ["latex", "\\[\n\\|text|{Discount amount}"],
    ["markdown", "step:\n\n|**|Solve"],
    ["commas", "{3, 5|,| 15"],
    ["colons", "as follows|:|\n"],
    ["sentence-ends", "in the list|.| Then"],
    ["quotes", 'he said,| "|no'],
    ["apostrophes", "the Earth|'s| surface"],
    ["opening-brackets", "isolate \\|(| x"],
    ["closing-brackets", "not (p or q|)| and"],
    ["dashes", "the sun| –| and"],
    ["signs", "50|%| off"],
    ["capitals", "find out|NASA| said"],
    ["names", "Then| Jupiter| is"],
    ["single-letters", "solve for| x| by"],
    ["first-parts", "a cow is a| mamm|al and"],
    ["later-parts", "planets.\n\nPlan|ets| are"],
    ["accents", "el| próprio| nome"],
    ["chinese", "为了|消除|分数"],
    ["japanese", "これ|しか| ない"],
    ["korean", "그|는| 말"],
    ["cyrillic", "это| мир| и"],
    ["greek", "angle| α| is"],
    ["arabic", "في| بير| كان"],
    ["hebrew", "זה| שלום|"],
    ["thai", "นี่|คือ|"],
    ["devanagari", "यह| है|"],
    ["line-breaks", "x = 1|\n\n|y"],
    ["line-starts", "by 2:\n   |\\[|\n"],
    ["line-ends", "the list|.|\n2. Then"],
    ["sentence-starts", "is a gardener.| No| swimmer"],
    ["list-numbers", "jackets.\n|4|. Sum"],
    ["after-number", "in 15| minutes| or"],
    ["before-number", "they cost| about| 20"],
  ])("%s", (kind, text) => {
    expect(programs[kind](at(text))).toBe("");
    expect(programs[kind](at("it may be| so|, they say"))).toBeUndefined();
  });

  test.each<[string, string, string | undefined]>([
    ["word", "eight known| Planets| in", "planets"],
    ["word", "15| 3|2", undefined],
    ["stem", "decision to| renting| or", "rent"],
    ["stem", "we| is|", undefined],
    ["after", "the total number|**:| 3", "number"],
    ["before", "ahead| front| of the", "of"],
  ])("%s, with the word that it is about", (kind, text, word) => {
    expect(programs[kind](at(text))).toBe(word);
  });

  test("what has words for people, each kind of it", () => {
    expect(Object.keys(programWords).sort()).toEqual(Object.keys(programs).sort());
  });
});

describe("a name by program", () => {
  const { features } = readDescribed(
    gunzipSync(readFileSync("probes/qwen2.5-coder-1.5b/features/described.json.gz")).toString("utf8"),
  );
  const examples = features.map((feature) => feature.examples);

  it("is in the shipped file as the programs give it", () => {
    const names = namesByProgram(examples);
    expect(features.map(({ program }) => program)).toEqual(
      names.map((name) => {
        if (!name) return undefined;
        const { by: _, score, ...rest } = name;
        return { ...rest, score: Number(score.toFixed(3)) };
      }),
    );
    expect(features[2888].program).toMatchObject({ kind: "word", word: "new" });
  });

  it("is what a feature is found by", () => {
    const found = searched(features, "digits", (name) => featureNameWords(name, english.say));
    expect(found.slice(0, 10).map((i) => features[i].program?.kind)).toEqual(
      Array.from({ length: 10 }, () => "digits"),
    );
  });

  it("is given to hardly any feature when the examples are dealt out anew", () => {
    const dealt = shuffled(seededRandom(3), examples.flat());
    const anew = examples.map(({ length }) => dealt.splice(0, length));
    const shown = namesByProgram(anew).filter((name) => name && name.score >= LEAST_NAME_SCORE);
    expect(shown.length).toBeLessThan(10);
  });

  it("is chosen from one half of the examples and scored on the other", () => {
    const planet = at("known| planets| in");
    const other = at("1|,| 2");
    const [first, second] = namesByProgram([
      [planet, planet, planet, other, planet, other, planet, planet],
      Array.from({ length: 8 }, () => other),
    ]);
    // All four of the first half fit, two of four of the second, and none of the other feature's.
    expect(first).toEqual({ by: "program", kind: "word", word: "planets", score: 0.75 });
    expect(second?.kind).toBe("commas");
    // Of the first feature's second half two of four are commas.
    expect(second?.score).toBe(0.75);
  });

  it("is not given on fewer than four examples for each half", () => {
    const planet = at("known| planets| in");
    expect(namesByProgram([Array.from({ length: 7 }, () => planet)])).toEqual([undefined]);
  });
});
