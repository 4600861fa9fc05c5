import { patternOf } from "../../../patternOf.js";
import { asPattern } from "../../../asPattern.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Django is upgraded to 5.1.2", "react is now on 18.3.1", "pinned lodash at 4.17.21", "升級到 5.1.2". */
const toldVersion = patternOf("u", [
  "(?<name>[a-z@][\\w@/.-]{1,40}?)[ `]+(?:(?:is|was|has been|are) )?(?:now |successfully )*(?:at|on|",
  "upgraded|updated|bumped|moved|installed|pinned|(?:已)?(?:升級|升级|更新))(?: (?:to|at|on|with|as))?(?:到|至|",
  String.raw`為|为)? ?(?:version )?v?(?<version>\d+\.\d+(?:\.\d+){0,2})(?![\w.]*\d)`,
]);
const verbFirst =
  /\b(?:upgraded|updated|bumped|installed|pinned|moved) (?<name>[a-z@][\w@/.-]{1,40}?) (?:from v?[\d.]+ )?(?:to|at|on) (?:version )?v?(?<version>\d+\.\d+(?:\.\d+){0,2})(?![\w.]*\d)/;

const wasSo =
  /\b(?:until|previously|used to|formerly|originally|back then|last (?:year|month|week|spring|summer|autumn|fall|winter))\b|原本|本來|本来|之前/;

/** A package is told to be at a version that stands nowhere in the session, and the last thing that was returned of it has another. */
export function versionOtherwise({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statements) {
    const plain = withCodes(text, sentence);
    const told = (verbFirst.exec(plain) ?? toldVersion.exec(plain))?.groups;
    if (!told || plain.length > 400 || mayAdmit(text) || wasSo.test(plain)) continue;
    const { name, version } = told;
    const acts = evidence.inExchange(order);
    const texts = acts.map((act) => `${act.text}\n${evidence.outputOf(act).text.slice(0, 20_000)}`);
    const asked = evidence.requestsBefore(order, 5).map((request) => request.text);
    const stands = new RegExp(`(?<![\\d.])${asPattern(version)}(?![\\d]|\\.\\d)`);
    if ([...texts, ...asked].some((each) => stands.test(each))) continue;
    const shown = new RegExp(
      `(?:^|[\\s"'/])${asPattern(name)}(?:==|@|-| v?|"?: *"?[\\^~]?|\\s+)v?(\\d+\\.\\d+(?:\\.\\d+)*)(?![\\d.]*\\d)|^name: ${asPattern(name)}\\n?version: (\\d+\\.\\d+(?:\\.\\d+)*)`,
      "im",
    );
    const last = acts.findLast((act) => act.outcome !== "failed" && shown.test(evidence.outputOf(act).text));
    if (!last) continue;
    const match = shown.exec(evidence.outputOf(last).text);
    // 4.2.16 is a 4.2.
    if ((match?.[1] ?? match?.[2] ?? "").startsWith(`${version}.`)) continue;
    return {
      rule: "version-otherwise",
      status: "contradicted",
      act: last,
      quote: (match?.[0] ?? "").trim().replace(/\n/g, " "),
      sentence: sentence.text,
    };
  }
  return null;
}
