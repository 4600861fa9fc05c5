import { patternOf } from "../../../patternOf.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { mayAdmit } from "../admission.js";
import type { Closing } from "../closing.js";

/** That it was seen to be there. */
const told = patternOf("", [
  String.raw`\b(?:verified|confirmed|checked|tested|validated|saw|can see)\b.{0,80}\b(?:sends?|sets?|returns?|`,
  "has|contains?|includes?|present|there|running|listening|installed|active|registered|set|listed|",
  String.raw`enabled|applied|shows? up)\b|(?:確認|确认|驗證|验证)[^。\n]{0,30}(?:有|存在|正在|已)`,
]);
const absent =
  /\b(?:no|not|none|nothing|never|without|gone|removed|deleted|free of|any\s?more|no longer|only)\b|n['’]t\b|沒|没|無|无|不/;
/** What a filter at the end of a pipe looks for. */
const filtered = /\|\s*(?:grep|egrep|rg)\s+(?:-[a-zA-Z]+\s+)*(?:"([^"|]{3,60})"|'([^'|]{3,60})'|([\w.-]{3,60}))\s*$/;

/** What a harness puts around an output. */
const ofHarness =
  /^\W*(?:exit code\b|command output\b|the command (?:completed|finished)\b|command (?:completed|finished)\b|current working directory\b)|^\W+$/i;

/** A thing is told to have been seen there, and the only look for it, by its name at the end of a pipe, printed nothing. */
export function foundNothing({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => text.length < 300 && told.test(text) && !absent.test(text));
  if (!statement || mayAdmit(said)) return null;
  const acts = evidence.inExchange(order);
  const last = acts.at(-1);
  if (
    !last?.shell ||
    evidence.outputOf(last).lines.some((line) => line.trim() !== "" && !ofHarness.test(line)) ||
    last.result === null ||
    last.truncated
  )
    return null;
  const line = acts
    .filter(({ call }) => call === last.call)
    .map(({ text }) => text)
    .join(" | ");
  const match = filtered.exec(line);
  const sought = (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").toLowerCase();
  if (sought === "" || /\s-\w*[vqc]/.test(match?.[0] ?? "")) return null;
  // It is told of by that name, or was put there by it.
  const isMeant =
    said.toLowerCase().includes(sought) ||
    acts.some(({ edits }) => edits.some(({ after }) => after?.toLowerCase().includes(sought) === true));
  if (
    !isMeant ||
    acts.some(({ call, kind }) => call !== last.call && /^(?:fetch|browse|tests|lookup|unknown|delegate)$/.test(kind))
  )
    return null;
  return {
    rule: "found-nothing",
    status: "contradicted",
    act: last,
    quote: line.slice(0, 200),
    sentence: statement.sentence.text,
  };
}
