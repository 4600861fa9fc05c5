import { describe, expect, it } from "vitest";
import { statementsIn } from "./statementsIn.js";

const [paris, rome] = ["Paris is in France.", "Rome is in Spain."];
const BOTH = [`right: ${paris}`, `wrong: ${rome}`];
const json = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

/** A seventh table of labelled statements, written down before they were first read. */
describe("a seventh table of labelled statements is read:", () => {
  it.each([
    ["statement and answer", `statement,answer\n${paris},True\n${rome},False\n`],
    ["claim and verdict", json({ claim: paris, verdict: "true" }, { claim: rome, verdict: "false" })],
    ["claim and veracity", json({ claim: paris, veracity: "True" }, { claim: rome, veracity: "False" })],
    ["fact and is_correct", json({ fact: paris, is_correct: true }, { fact: rome, is_correct: false })],
    ["a table with a truth value", `"Statement";"Truth value"\n"${paris}";"TRUE"\n"${rome}";"FALSE"\n`],
    ["tabs", `statement\tlabel\n${paris}\ttrue\n${rome}\tfalse\n`],
    ["a BOM and tabs", `\ufeffstatement\tlabel\r\n${paris}\t1\r\n${rome}\t0\r\n`],
    ["two columns, the label the surer", `answer,statement,label\nFrance,${paris},1\nSpain,${rome},0\n`],
    ["label in front", `label,statement\n1,${paris}\n0,${rome}\n`],
    ["SUPPORTED and REFUTED", json({ claim: paris, label: "SUPPORTED" }, { claim: rome, label: "REFUTED" })],
    ["Right and Wrong", `statement,label\n${paris},Right\n${rome},Wrong\n`],
    ["正确 and 错误", `陈述,标签\n${paris},正确\n${rome},错误\n`],
    ["正確 and 錯誤", `敘述,標記\n${paris},正確\n${rome},錯誤\n`],
    ["○ and ×", `statement,label\n${paris},○\n${rome},×\n`],
    ["V and F in French", `énoncé;étiquette\n${paris};V\n${rome};F\n`],
    [
      "factual and not factual",
      json({ statement: paris, label: "factual" }, { statement: rome, label: "non-factual" }),
    ],
    ["valid and invalid", json({ statement: paris, label: "valid" }, { statement: rome, label: "invalid" })],
    ["hallucinated", json({ statement: paris, hallucination: 0 }, { statement: rome, hallucination: 1 })],
    ["wrong as a column", json({ statement: paris, wrong: false }, { statement: rome, wrong: true })],
    ["Markdown without outer bars", `statement | label\n--- | ---\n${paris} | 1\n${rome} | 0\n`],
  ])("%s", async (_, text) => {
    expect(await statementsIn(text)).toEqual(BOTH);
  });
});

describe("once more, labelled statements are read:", () => {
  it.each([
    ["spaces around the names", ` statement , label \n${paris},1\n${rome},0\n`],
    [
      "rows as a server of data sets numbers them",
      json({
        features: [],
        rows: [paris, rome].map((statement, i) => ({ row_idx: i, row: { statement, label: 1 - i } })),
      }),
    ],
    ["Claim and Truth", `Claim,Truth\n${paris},True\n${rome},False\n`],
    ["claim and rating", json({ claim: paris, rating: "True" }, { claim: rome, rating: "False" })],
    ["statement and gold label", `statement,gold_label\n${paris},1\n${rome},0\n`],
    ["isCorrect", json({ statement: paris, isCorrect: true }, { statement: rome, isCorrect: false })],
    ["Wahrheitswert", `Aussage;Wahrheitswert\n${paris};wahr\n${rome};falsch\n`],
    ["正誤", `文,正誤\n${paris},正\n${rome},誤\n`],
    ["是否正確", `敘述,是否正確\n${paris},是\n${rome},否\n`],
    ["correct and incorrect", `statement,label\n${paris},Correct\n${rome},Incorrect\n`],
  ])("%s", async (_, text) => {
    expect(await statementsIn(text)).toEqual(BOTH);
  });
});

it("what is nested too deeply is an error of its own, and not the program's", async () => {
  expect(await statementsIn(`[${"[".repeat(20_000)}${"]".repeat(20_000)}]`)).toEqual(["It is nested too deeply."]);
});

it("a first line of prose with commas names no columns", async () => {
  await expect(statementsIn("Venus, Mars\nEarth, Moon\n")).rejects.toMatchObject({ code: "usage" });
});
