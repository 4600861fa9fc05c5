import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { formats } from "../../../src/report/formats.js";
import { renderAs } from "../../../src/report/render.js";
import { sarifTemplates } from "../../../src/report/sarif.js";
import { signLegend } from "../../../src/report/terminalStep.js";
import { activityWords } from "../../../src/report/words/activities.js";
import { answerWrongTemplates } from "../../../src/report/words/answerWrong.js";
import {
  claimKindWords,
  claimRuleWords,
  claimStatusWords,
  closingRuleWords,
  statusCounts,
} from "../../../src/report/words/claims.js";
import { readingTemplates } from "../../../src/report/words/claimReadings.js";
import { evidenceTemplates, interventionWords, pointing } from "../../../src/report/words/evidence.js";
import { featureTemplates, programWords } from "../../../src/report/words/features.js";
import { fetchNoteTemplates } from "../../../src/report/words/fetching.js";
import { failureTemplates } from "../../../src/report/words/failures.js";
import {
  findingTemplates,
  markedTemplates,
  nextTemplates,
  untoldTemplates,
} from "../../../src/report/words/finding.js";
import { sureTemplates } from "../../../src/report/words/findingSure.js";
import { headWords, qualityTemplates } from "../../../src/report/words/heads.js";
import { languageOf } from "../../../src/report/words/language.js";
import { limits, limitsHeading, modeMeaning } from "../../../src/report/words/limits.js";
import { notSteeredTemplates, noteTemplates, partTemplates } from "../../../src/report/words/notes.js";
import { leftOutTemplates } from "../../../src/report/words/onDisk.js";
import { positionWords } from "../../../src/report/words/readings.js";
import { knowledgeTemplates, rankingWords, stageWords } from "../../../src/report/words/knowledge.js";
import { leverTemplates } from "../../../src/report/words/levers.js";
import { roleTemplates, roleWords } from "../../../src/report/words/roles.js";
import { screenTemplates } from "../../../src/report/words/screen.js";
import { modelTemplates } from "../../../src/report/words/screenedModel.js";
import { sessionTemplates, telltaleWords } from "../../../src/report/words/session.js";
import { steeringTemplates } from "../../../src/report/words/steering.js";
import { talkTemplates } from "../../../src/report/words/talkTraits.js";
import { traitTemplates } from "../../../src/report/words/traitCourses.js";
import { traitWords } from "../../../src/report/words/traits.js";
import {
  oddsTemplate,
  readerWords,
  restsTemplate,
  ruleWords,
  standingWords,
} from "../../../src/report/words/verdicts.js";
import { recorded, recordedNames } from "../report/runs.js";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
const bundle = read("l10n/bundle.l10n.zh-tw.json");

/** Every English sentence given to `l10n.t` or `say` below a folder. */
function sentencesBelow(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/u.test(name)) continue;
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^(?:l10n\.t|(?:\w+\.)?say)$/u.test(node.expression.getText(source))) {
        const [first] = node.arguments;
        if (first && ts.isStringLiteralLike(first) && first.text !== "") found.add(first.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** Every string in the tables of words, which are said wherever a run is shown. */
function stringsIn(table: unknown): string[] {
  if (typeof table === "string") return [table];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(stringsIn) : [];
}

const tables = {
  activityWords,
  answerWrongTemplates,
  conditions: ["Boundary", "Forced answer", "Its probability", "Final answer's probability"],
  evidenceTemplates,
  failureTemplates,
  fetchNoteTemplates,
  featureTemplates,
  headWords,
  interventionWords,
  leftOutTemplates,
  knowledgeTemplates,
  labels: [
    "Prompt",
    "Model",
    "Answer",
    "Steps",
    "Found",
    "How sure",
    "Next",
    "Commitment",
    "Wrong",
    "Clean",
    "Speaking",
    "Experiment",
    "Lever",
    "Marks",
    "Left out",
    "Probes",
  ],
  limits: [limitsHeading, limits, modeMeaning],
  marks: Object.values(standingWords).map(({ label, meaning }) => [label, meaning]),
  leverTemplates,
  notSteeredTemplates,
  noteTemplates,
  partTemplates,
  programWords,
  pointing: Object.values(pointing).map(({ words }) => words),
  positionWords,
  qualityTemplates,
  rankingWords,
  readerWords,
  readings: ["Head", "Read at token", "Log-odds", "Probability", "Interval", "Out of domain", "computation"],
  checks: ["Check", "What was found"],
  claims: [
    Object.values(claimStatusWords).map(({ label, meaning }) => [label, meaning]),
    statusCounts,
    claimRuleWords,
    closingRuleWords,
    claimKindWords,
  ],
  sessions: [sessionTemplates, telltaleWords, readingTemplates],
  screenings: [screenTemplates, modelTemplates],
  roles: ["system", "user", "assistant"],
  roleTemplates,
  roleWords,
  ruleWords,
  signLegend,
  sarif: [sarifTemplates],
  stageWords,
  steeringTemplates,
  finding: [
    oddsTemplate,
    restsTemplate,
    findingTemplates,
    markedTemplates,
    nextTemplates,
    sureTemplates,
    untoldTemplates,
  ],
  talkTemplates,
  traitTemplates,
  traitWords,
  formats: formats.map(({ description }) => description),
};

test.each(["src/extension", "src/webview", "src/report"])(
  "every sentence of %s is in the Traditional Chinese bundle",
  (folder) => {
    const sentences = [...sentencesBelow(folder)];
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter((sentence) => !bundle[sentence])).toEqual([]);
  },
);

test.each(Object.entries(tables))("so is every sentence of %s", (_, table) => {
  expect(stringsIn(table).filter((sentence) => !bundle[sentence])).toEqual([]);
});

test("the bundle holds nothing that is not said", () => {
  const said = new Set(["src/extension", "src/webview", "src/report"].flatMap((folder) => [...sentencesBelow(folder)]));
  for (const sentence of stringsIn(tables)) said.add(sentence);
  expect(Object.keys(bundle).filter((sentence) => !said.has(sentence))).toEqual([]);
});

test.each(recordedNames)("a report of the run “%s” in Traditional Chinese has no English sentence of ours", (name) => {
  const run = recorded(name);
  const theirs = [run.response, ...run.messages.map(({ content }) => content), JSON.stringify(run)].join("\n");
  for (const { id } of formats.filter(({ id }) => id !== "jsonl")) {
    const words = renderAs(id, run, languageOf("zh-TW", bundle), { uri: "answer.txt" })
      .replace(/<style>[\s\S]*<\/style>/u, "")
      .match(/[A-Za-z][a-z]+(?: [a-z]+){3,}/gu);
    expect(new Set(words?.filter((sentence) => !theirs.includes(sentence))), id).toEqual(new Set());
  }
});

test("package.json's texts are all there in both languages", () => {
  const english = read("package.nls.json");
  const chinese = read("package.nls.zh-tw.json");
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  const links = (text: string) => text.match(/\(command:[^)]*\)/gu) ?? [];
  for (const [key, text] of Object.entries(english)) expect(links(chinese[key]), key).toEqual(links(text));
});

test("a translation fills in the same figures", () => {
  const figures = (text: string) => [...new Set(text.match(/\{\d\}/gu))].sort();
  for (const [english, chinese] of Object.entries(bundle)) expect(figures(chinese), english).toEqual(figures(english));
});
