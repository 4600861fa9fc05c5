import type { Act } from "../../acts/act.js";
import { fileName, samePath } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** An item of a list that begins with a file: "- `api/session.py`: reversible", "- AccountTest.java:19". */
const item =
  /^\s*(?:[-*•]|\d+[.)])\s+(?:\*\*)?`?((?:[\w@.-]+\/)*[\w@-][\w@.-]*\.[A-Za-z]\w{0,6})(?::\d+)?`?(?:\*\*)?\s*(?:$|[:–—,(-])/;
const changed =
  /\b(?:updated?|chang\w+|renamed?|replaced?|migrated?|converted?|edited|adapted|moved|fixed|refactor\w+|translated)\b|更新|修改|改名|替換|替换/i;
const reviewed =
  /\b(?:review\w*|audit\w*|inspected|read|went through|looked (?:at|through)|summar\w+)\b|審查|审查|閱讀|阅读/i;

/** What these do to files is not told by their names. */
const opaque = /^(?:program|format|delegate|unknown|browse|version-control|lint)$/;

/**
 * The closing lists files one by one as changed, or as read; calls name some of them, one each, and never the others. Not where a script,
 * a pattern or another agent may have done them all.
 */
export function listedUndone({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const lines = said.split("\n", 200).map((line) => line.slice(0, 400));
  const listed = firstList(lines);
  const files = [...new Set(listed.flatMap((line) => item.exec(line)?.[1] ?? []))];
  if (files.length < 2 || files.length > 60) return null;
  const heading = said.slice(0, Math.max(0, said.indexOf(lines.find((line) => item.test(line)) ?? "")));
  const isReview =
    reviewed.test(heading) ||
    evidence.requestsBefore(order, 1).some(({ text }) => /\b(?:review|audit)\b/i.test(text.slice(0, 2000)));
  const isChange = changed.test(heading);
  if (!(isReview || isChange) || mayAdmit(heading)) return null;
  const acts = evidence
    .between(isReview ? 0 : evidence.exchangeStart(order), order)
    .filter(({ outcome, tool }) => outcome !== "failed" && outcome !== "refused" && tool !== "user");
  const doing = acts.filter(({ kind }) =>
    isChange
      ? kind === "edit" || kind === "write" || kind === "move" || kind === "delete"
      : kind !== "list" && kind !== "think" && kind !== "plan",
  );
  // A diff as a whole, a glob, a script: any of the files may be in it.
  if (
    doing.some((act) => opaque.test(act.kind) && !namesOne(act, files)) ||
    doing.some(({ text }) => /[*{]\S*\.\w+|\$\(|\bxargs\b|\bfind\b/.test(text))
  )
    return null;
  if (isChange && acts.some(({ kind }) => opaque.test(kind) && kind !== "version-control" && kind !== "lint"))
    return null;
  const done = files.filter((file) => doing.some((act) => isAbout(act, file, evidence, isChange)));
  const left = files.filter((file) => !done.includes(file));
  const known = left.filter((file) => acts.some((act) => evidence.outputOf(act).text.includes(fileName(file))));
  const last = doing[doing.length - 1];
  return last && done.length > 0 && known.length > 0
    ? {
        rule: "listed-and-left",
        status: "partial",
        act: last,
        quote: known.slice(0, 5).join(", "),
        sentence: listed.find((line) => item.exec(line)?.[1] === known[0])?.trim(),
      }
    : null;
}

/** The lines up to the second list: under another heading stand the files that are left, or that use the others. */
function firstList(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => item.test(line));
  const end = lines.findIndex((line, i) => i > first && /^\s{0,1}[^\s\-*•|\d].*[:：*]\s*$|^#{1,4} /.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !item.test(line) || !mayAdmit(line));
}

const namesOne = ({ text, targets }: Act, files: readonly string[]) =>
  files.some((file) => text.includes(fileName(file)) || targets.some((target) => samePath(target, file)));

function isAbout(act: Act, file: string, evidence: Evidence, isChange: boolean): boolean {
  if (act.text.includes(fileName(file)) || act.targets.some((target) => samePath(target, file))) return true;
  if (act.edits.some(({ path }) => samePath(path, file))) return true;
  if (isChange) return false;
  // It was shown: its name heads a part of a diff, or lines of it were found.
  return act.kind !== "lookup" && act.kind !== "unknown" && evidence.outputOf(act).text.includes(fileName(file));
}
