import type { Act } from "../../acts/act.js";
import { isMatchedBy, isDocument, samePath } from "../../acts/paths.js";
import type { Statement } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit, mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { wholly } from "./leftOut.js";
import { besides } from "./renamedInPart.js";
import type { Closing } from "../closing.js";

const places =
  /\b(?:call(?:er|s| sites?|ers)|usages?|uses|references?|occurrences?|imports?|places?|files?|modules?|instances?|handlers?|components?|views?|spots?|everywhere|call sites)\b|调用|調用|引用|文件|檔案|地方|呼叫|[处處]/i;
const found = /^(?:\.\/)?([\w@.~/-]+\.\w{1,6}):\d+[:-](.*)$/;
/** Where the thing itself stands, and what only speaks of it. */
const own =
  /^\s*(?:export |pub |public |static |async |private )*(?:def|function|class|fn|func|interface|type|struct|const|let|var|void|int)\b|^\s*(?:#|\/\/|\*)/;

const settings = /\.(?:toml|cfg|ini|json|ya?ml)$|rc(?:\.\w+)?$|config/i;

/** A search found the places, edits changed some of its files and never the others, and the closing speaks of all of them. */
export function placesLeft({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(
    ({ text }) => wholly.test(text) && places.test(text) && !mayAdmit(text) && !mayAdmitPart(text),
  );
  const admitsPart = ({ text }: Statement) => mayAdmitPart(text) && places.test(text);
  if (!told || statements.some(admitsPart)) return null;
  const acts = evidence.between(0, order);
  const search = acts.findLast(
    ({ kind, outcome }) => (kind === "search" && outcome === "ok") || (kind === "lint" && outcome === "failed"),
  );
  if (!search) return null;
  const ofLinter = search.kind === "lint";
  const edits = acts.filter(({ kind, order: at }) => at > search.order && /^(?:edit|write|delete|move)$/.test(kind));
  const [first] = edits;
  if (!first || first.order < evidence.exchangeStart(evidence.exchangeStart(order))) return null;
  if (edits.some((act) => filesOf(act).length === 0)) return null;
  // What a linter minds may be settled in its own settings, or in the next run of it.
  if (
    ofLinter &&
    acts.some(
      (act) => act.order > search.order && (act.kind === "lint" || filesOf(act).some((file) => settings.test(file))),
    )
  )
    return null;
  if (
    acts.some(({ kind, order: at }) => at > search.order && /^(?:search|program|delegate|unknown|format)$/.test(kind))
  )
    return null;
  const files = new Set<string>();
  for (const line of evidence.outputOf(search).lines) {
    const match = line.length < 400 ? found.exec(line) : null;
    if (
      match &&
      !own.test(match[2]) &&
      !isDocument(match[1]) &&
      !besides.test(match[1]) &&
      (ofLinter || needsIt(match[2], edits))
    )
      files.add(match[1]);
  }
  const left = [...files].filter(
    (file) => !edits.some((act) => filesOf(act).some((changed) => isMeant(changed, file))),
  );
  return files.size > 1 && files.size <= 40 && left.length > 0 && left.length < files.size
    ? {
        rule: "listed-and-left",
        status: "partial",
        act: search,
        quote: left.slice(0, 5).join(", "),
        sentence: told.sentence.text,
      }
    : null;
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[A-Za-z_]\w{2,}/g) ?? []);

/** The line has not yet the words that every edit puts in; and where every edit takes a word away, it has that word. */
function needsIt(line: string, edits: readonly Act[]): boolean {
  const changes = edits
    .flatMap((act) => act.edits)
    .flatMap(({ before, after }) =>
      before === null || after === null ? [] : [[wordsOf(before), wordsOf(after)] as const],
    );
  const [first] = changes;
  if (!first) return true;
  const ofAll = (has: 0 | 1) =>
    [...first[has]].filter((word) => changes.every((pair) => pair[has].has(word) && !pair[1 - has].has(word)));
  const [taken, put, own] = [ofAll(0), ofAll(1), wordsOf(line)];
  if (put.length > 0 && put.every((word) => own.has(word))) return false;
  return taken.length === 0 || taken.some((word) => own.has(word));
}

const filesOf = ({ edits, targets }: Act): string[] => [
  ...edits.map(({ path }) => path).filter((path) => path !== ""),
  ...targets.filter((target) => /\.\w{1,6}$/.test(target)),
];

const isMeant = (changed: string, file: string): boolean =>
  changed.includes("*") ? isMatchedBy(changed, file) : samePath(changed, file);
