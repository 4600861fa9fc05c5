import { samePath } from "../acts/paths.js";
import type { Evidence } from "../evidence.js";
import { mayAdmit } from "./admission.js";
import type { AgainstClosing } from "./againstClosing.js";
import { wholly } from "./leftOut.js";

const places =
  /\b(?:call(?:er|s| sites?|ers)|usages?|uses|references?|occurrences?|imports?|places?|files?|modules?|instances?|handlers?|components?|views?|spots?|everywhere|call sites)\b|调用|調用|引用|文件|檔案|地方|呼叫|[处處]/i;
const found = /^(?:\.\/)?([\w@.~/-]+\.\w{1,6}):\d+[:-](.*)$/;
/** Where the thing itself stands, and what only speaks of it. */
const own =
  /^\s*(?:export |pub |public |static |async |private )*(?:def|function|class|fn|func|interface|type|struct|const|let|var|void|int)\b|^\s*(?:#|\/\/|\*)/;

/** A search found the places, edits changed some of its files and never the others, and the closing speaks of all of them. */
export function placesLeft(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (!wholly.test(said) || !places.test(said) || mayAdmit(said)) return null;
  const acts = evidence.inExchange(order);
  const edits = acts.filter(({ kind }) => kind === "edit" || kind === "write" || kind === "delete" || kind === "move");
  const first = edits[0];
  if (!first || edits.some(({ edits: list, kind }) => list.length === 0 && kind !== "delete")) return null;
  const searches = acts.filter(({ kind, outcome }) => kind === "search" && outcome === "ok");
  const search = searches.findLast((act) => act.order < first.order);
  if (
    !search ||
    acts.some(({ kind, order: at, outcome }) => kind === "search" && at > first.order && outcome !== "failed")
  )
    return null;
  const files = new Set<string>();
  for (const line of evidence.outputOf(search).lines) {
    const match = line.length < 400 ? found.exec(line) : null;
    if (match && !own.test(match[2])) files.add(match[1]);
  }
  const changed = (file: string) =>
    edits.some(
      (act) =>
        act.targets.some((target) => samePath(target, file)) || act.edits.some(({ path }) => samePath(path, file)),
    );
  const left = [...files].filter((file) => !changed(file));
  return files.size > 1 && files.size <= 40 && left.length > 0 && left.length < files.size
    ? { rule: "listed-and-left", status: "partial", act: search, quote: left.slice(0, 5).join(", ") }
    : null;
}
