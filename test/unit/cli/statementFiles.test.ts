import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { statementsIn } from "./statementsIn.js";

const BOTH = ["right: Paris is in France.", "wrong: Rome is in Spain."];
const json = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const [paris, rome] = ["Paris is in France.", "Rome is in Spain."];

/** Files of labelled statements as people have them; written down before they were first read. */
describe("labelled statements are read:", () => {
  it.each<[string, string | Uint8Array]>([
    ["quoted line ends", '"statement","label"\r\n"Paris is in France.","1"\r\n"Rome is in Spain.","0"\r\n'],
    ["an index without a name", ",statement,label\n0,Paris is in France.,1\n1,Rome is in Spain.,0\n"],
    ["bars", "statement|label\nParis is in France.|1\nRome is in Spain.|0\n"],
    [
      "a table of Markdown",
      "| statement | label |\n|---|---|\n| Paris is in France. | true |\n| Rome is in Spain. | false |\n",
    ],
    ["the column “is_true”", "statement,is_true\nParis is in France.,True\nRome is in Spain.,False\n"],
    ["the column “truth”", "statement,truth\nParis is in France.,true\nRome is in Spain.,false\n"],
    ["the column “correct”", "statement,correct\nParis is in France.,yes\nRome is in Spain.,no\n"],
    [
      "the column “Label” behind others",
      "id,topic,Statement,Label\n1,geo,Paris is in France.,T\n2,geo,Rome is in Spain.,F\n",
    ],
    ["claims of FEVER", json({ id: 1, claim: paris, label: "SUPPORTS" }, { id: 2, claim: rome, label: "REFUTES" })],
    ["claims as a table", "claim,label\nParis is in France.,true\nRome is in Spain.,false\n"],
    ["sentences", json({ sentence: paris, label: 1 }, { sentence: rome, label: 0 })],
    [
      "labels entailed and contradicted",
      json({ statement: paris, label: "entailment" }, { statement: rome, label: "contradiction" }),
    ],
    ["labels of floats", json({ statement: paris, label: 1.0 }, { statement: rome, label: 0.0 })],
    ["labels ✓ and ✗", "statement,label\nParis is in France.,✓\nRome is in Spain.,✗\n"],
    ["labels 對 and 錯", "statement,label\nParis is in France.,對\nRome is in Spain.,錯\n"],
    ["columns in Chinese", "陳述,標籤\nParis is in France.,真\nRome is in Spain.,假\n"],
    ["columns in German", "statement;wahr\nParis is in France.;ja\nRome is in Spain.;nein\n"],
    [
      "labels WAHR and FALSCH of a spreadsheet",
      "statement;label\nParis is in France.;WAHR\nRome is in Spain.;FALSCH\n",
    ],
    ["labels VRAI and FAUX of a spreadsheet", "statement;label\nParis is in France.;VRAI\nRome is in Spain.;FAUX\n"],
    [
      "labels VERDADERO and FALSO of a spreadsheet",
      "statement;label\nParis is in France.;VERDADERO\nRome is in Spain.;FALSO\n",
    ],
    [
      "a separator named first, as a spreadsheet does",
      "sep=;\nstatement;label\nParis is in France.;1\nRome is in Spain.;0\n",
    ],
    ["spaces behind the commas", 'statement, label\n"Paris is in France.", 1\n"Rome is in Spain.", 0\n'],
    ["carriage returns alone", "statement,label\rParis is in France.,1\rRome is in Spain.,0\r"],
    ["empty rows at the end", "statement,label\nParis is in France.,1\nRome is in Spain.,0\n,\n,\n"],
    [
      "a JSON array",
      JSON.stringify(
        [
          { statement: paris, label: true },
          { statement: rome, label: false },
        ],
        null,
        2,
      ),
    ],
    ["a dict of lists", JSON.stringify({ statement: [paris, rome], label: [1, 0] })],
    [
      "pandas split",
      JSON.stringify({
        columns: ["statement", "label"],
        index: [0, 1],
        data: [
          [paris, 1],
          [rome, 0],
        ],
      }),
    ],
    [
      "data within an object",
      JSON.stringify({
        version: 1,
        data: [
          { statement: paris, label: 1 },
          { statement: rome, label: 0 },
        ],
      }),
    ],
    ["compressed", gzipSync("statement,label\nParis is in France.,1\nRome is in Spain.,0\n")],
    [
      "UTF-16 of a spreadsheet",
      Buffer.from("\ufeffstatement\tlabel\r\nParis is in France.\t1\r\nRome is in Spain.\t0\r\n", "utf16le"),
    ],
  ])("%s", async (_, text) => {
    expect(await statementsIn(text)).toEqual(BOTH);
  });
});

describe("labelled statements are refused by what is wrong:", () => {
  it.each<[string, string, RegExp]>([
    ["no names of columns", "Paris is in France.,1\nRome is in Spain.,0\n", /names of columns|column|first line/],
    ["no labels", "statement\nParis is in France.\n", /label/],
    ["a label of three", json({ statement: paris, label: 2 }), /true or false/],
    [
      "a label that is unknown",
      json({ claim: paris, label: "NOT ENOUGH INFO" }),
      /NOT ENOUGH INFO|true or false|statement/,
    ],
    ["two statements' columns", "statement,claim,label\na.,b.,1\n", /./],
  ])("%s", async (_, text, words) => {
    let said = "";
    try {
      said = (await statementsIn(text)).join("\n");
    } catch (error) {
      said = error instanceof Error ? error.message : "";
    }
    expect(said).toMatch(words);
  });
});
