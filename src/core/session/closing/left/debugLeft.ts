import { patternOf } from "../../../patternOf.js";
import { samePath } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const told = patternOf("", [
  String.raw`\b(?:removed|deleted|cleaned up|took out|stripped|dropped) (?:all |the |my |any |every |of |`,
  String.raw`temporary |added |extra |again )*(?:debug(?:ging)?|console\.log|trace|`,
  String.raw`temporary (?:log|print))\b(?: \w+)? ?(?:output|logs?|logging|prints?|statements?|lines?|code|`,
  String.raw`calls?)?|\b(?:debug(?:ging)?|temporary) (?:output|logs?|logging|prints?|statements?|code) (?:is|are|`,
  String.raw`was|were|has been|have been) (?:now |all |again )?(?:removed|gone|deleted|cleaned up|taken out)\b|`,
  "(?:已|都)[^,,。]{0,8}(?:移除|刪除|删除|清除|清掉)[^,,。]{0,8}(?:除錯|调试|調試|偵錯)|",
  "(?:除錯|调试|調試|偵錯)[^,,。]{0,10}(?:已|都)[^,,。]{0,4}(?:移除|刪除|删除|清除|清掉)",
]);
const never = /\b(?:not|never|should|will|can|could|would|left|except|if|please)\b|n['’]t\b|[?？]|沒|没|未|請|请/;
/** A line that prints for whoever debugs, and says so. */
const prints =
  /\b(?:console\.(?:log|debug)|print(?:ln|f)?!?|puts|p|pp|dbg!|eprintln!|var_dump|fmt\.Print\w*|System\.out\.print\w*|log(?:ger)?\.debug|echo|alert)\b\s*[("'`].{0,80}?\b(?:debug\w*|dbg|xxx|here|temp|trace)\b/i;
const opaque = /^(?:program|delegate|unknown|format|version-control|write|move|delete)$/;

/** Lines that print for debugging are told to be gone, and one that this exchange put into a file was never taken out of it. */
export function debugLeft({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => text.length < 300 && told.test(text) && !never.test(text));
  if (!statement) return null;
  const acts = evidence.inExchange(order).filter(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  for (const act of acts)
    for (const { path, before, after } of act.edits) {
      const line = (after ?? "")
        .slice(0, 20_000)
        .split("\n")
        .find((own) => own.length < 400 && prints.test(own) && before?.includes(own.trim()) === false);
      if (line === undefined) continue;
      // What may have taken it out: any later change of that file, or of files that are not named.
      const later = acts.filter(({ order: at }) => at > act.order);
      const taken = later.some(
        ({ kind, edits, text }) =>
          edits.some(
            (edit) => samePath(edit.path, path) && (edit.before === null || edit.before.includes(line.trim())),
          ) ||
          (edits.length === 0 &&
            (kind === "edit" ||
              (opaque.test(kind) && /\b(?:sed|perl|git|rm|mv|cp|patch)\b|>/.test(text)) ||
              kind === "delegate" ||
              kind === "unknown")),
      );
      if (!taken)
        return {
          rule: "debug-left",
          status: "contradicted",
          act,
          quote: line.trim().slice(0, 200),
          sentence: statement.sentence.text,
        };
    }
  return null;
}
