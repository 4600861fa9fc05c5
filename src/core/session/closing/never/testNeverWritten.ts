import { type Act, isUnseen, movesTree } from "../../acts/act.js";
import { isTestFile } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import { isOpaque } from "./doneByNothing.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const sort = "(?:regression|unit|integration|e2e|end-to-end|smoke|snapshot|acceptance|functional|edge-case)";
/** That a test was written is told; "a test for null" may be a condition in the code. */
const told = new RegExp(
  [
    `\\b(?:added|wrote|created|included|introduced|implemented) (?:(?:a|an|the|some|new|two|three|four|five|six|several|more|additional|comprehensive|dedicated|matching|corresponding|extensive|\\d+) ){0,3}(?:${sort} tests?|new tests|test cases?|test suite|tests (?:for|that|which|covering|to cover))\\b`,
    `\\b(?:a|new|two|three|several|comprehensive|\\d+) (?:new )?(?:${sort} tests?|test cases?) (?:was|were|has been|have been) (?:also )?(?:added|written|created)\\b`,
    "(?:新增|補上|补上|加上|加入|添加|撰寫|编写|編寫|寫)了?(?:一個|一个|兩個|两个|相應的|相应的|對應的|对应的|\\d+ ?[個个])?(?:回歸|回归|單元|单元|整合|集成)?(?:測試|测试)(?!環境|环境|資料|数据|帳|账|頁|页)",
  ].join("|"),
);
const never =
  /\b(?:if|would|could|should|will|can|cannot|not|never|without|please|you|need|needs|must|earlier|previously|already|todo|plan)\b|n['’]t\b|[?？]|沒|没|未|請|请|可以|建議|建议|之前/;
/** What code of tests has in any language, and what names a file of them. */
const testing = /test|spec|assert|expect|should|check|verif|scenario|given|fixture|>>>|\bit\(|例/i;
const looks = /^(?:read|search|list|lookup|think|plan|nothing|tests|lint|types|build|fetch|query)$/;

/** Tests are told to have been written, and no change of the session is of a test or holds a word that a test has. */
export function testNeverWritten({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore) return null;
  const statement = statements.find(({ text }) => text.length < 400 && told.test(text) && !never.test(text));
  if (!statement) return null;
  const acts = evidence.callsBefore(order);
  const changes = acts.filter(({ kind }) => !looks.test(kind));
  const edits = changes.filter((act) => act.edits.length > 0);
  const last = edits.at(-1);
  if (!last || acts.some(isUnseen) || changes.some((act) => mayWrite(act, evidence))) return null;
  return carriedByNothing("done-by-nothing", last, statement.sentence.text);
}

function mayWrite(act: Act, evidence: Evidence): boolean {
  if (act.edits.length > 0)
    return act.edits.some(
      ({ path, after, whole }) =>
        isTestFile(path) || testing.test(path) || (after === null && !whole) || testing.test(after ?? ""),
    );
  return (
    testing.test(`${act.text}\n${evidence.outputOf(act).text.slice(0, 4000)}`) || isOpaque(act.text) || movesTree(act)
  );
}
