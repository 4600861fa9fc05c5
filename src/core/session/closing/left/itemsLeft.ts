import type { Act } from "../../acts/act.js";
import { fileName, isDocument, isScratch, isTestFile, samePath } from "../../acts/paths.js";
import { clausesOf } from "../../claims/clauses.js";
import { sentencesOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit, mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { universal } from "./leftOut.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** "Button, Modal, Table and Tooltip", "users、orders、reviews": names in a row. */
const row = /[\p{L}\p{N}_.`/-]+(?:\s*(?:,|、|，|\band\b|&|和|與|与|及)\s*(?:and\s+)?[\p{L}\p{N}_.`/-]+)+/gu;
const separator = /\s*(?:,|、|，|\band\b|&|和|與|与|及)\s*/u;
const path = /(?:[\w@.-]+\/)*[\w@-][\w@.-]*\.[A-Za-z]\w{0,5}\b/g;
/** What these do to files is not seen from their call. */
const opaque = /^(?:program|format|delegate|unknown|browse|version-control|migrate|build|install)$/;

interface Item {
  readonly name: string;
  readonly file: string;
}

/**
 * The request names things in a row, each of which has a file of its own that the session shows; calls changed the files of some and
 * never of the others, nor any file that they may share, and the closing says of all by their names that it is done.
 */
export function itemsLeft({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!universal.test(said)) return null;
  const acts = evidence.callsInExchange(order);
  if (acts.some(({ kind, name }) => opaque.test(kind) || name === "xargs")) return null;
  const changes = acts.filter(({ kind, outcome }) => /^(?:edit|write|move|delete)$/.test(kind) && outcome !== "failed");
  const files = changes.flatMap(filesOf);
  if (files.length === 0 || changes.some((act) => filesOf(act).length === 0)) return null;
  const request = evidence.requestsBefore(order, 1)[0]?.text.slice(0, 4000) ?? "";
  const shown = [request, ...acts.map((act) => evidence.outputOf(act).text.slice(0, 20_000))];
  const known = [...new Set(shown.flatMap((text) => text.match(path) ?? []))];
  for (const [names] of request.matchAll(row)) {
    const items = names.split(separator).flatMap((name) => itemOf(name.replace(/[`.]+$|^`/g, ""), known));
    if (items.length < 2 || items.length > 20 || new Set(items.map(({ file }) => file)).size < items.length) continue;
    const left = items.filter(({ file }) => !files.some((changed) => samePath(changed, file)));
    // Every change is one of an item's own: nothing that all of them share.
    const ofItems = files.every(
      (file) =>
        isTestFile(file) || isDocument(file) || isScratch(file) || items.some((item) => samePath(item.file, file)),
    );
    if (!ofItems || left.length === 0 || left.length === items.length) continue;
    const told = left.find(({ name }) => saysDone(said, name));
    if (!told || !items.every(({ name }) => standsAlone(said, name))) continue;
    const last = changes[changes.length - 1];
    return {
      rule: "listed-and-left",
      status: "partial",
      act: last,
      quote: left.map(({ file }) => file).join(", "),
      sentence: sentences.find(({ text }) => standsAlone(text, told.name))?.text,
    };
  }
  return null;
}

/** The one file that has the thing's name. */
function itemOf(name: string, known: readonly string[]): Item[] {
  if (name.length < 3) return [];
  const own = known.filter((file) => {
    const stem = fileName(file).replace(/\.\w+$/, "");
    return (stem.toLowerCase() === name.toLowerCase() || fileName(file) === name || file === name) && !isTestFile(file);
  });
  return own.length > 0 && own.every((file) => samePath(file, own[0])) ? [{ name, file: own[0] }] : [];
}

/** It was as it should be before. */
const wasSo =
  /\b(?:had|already|unchanged|untouched|existing|as (?:it|they) (?:was|were)|was there|were there|likewise)\b|原本|本來|本来|已有|就有|既有|原有/i;

/** Whether it stands in the closing, and nowhere beside words that may admit that it was left. */
function saysDone(said: string, name: string): boolean {
  if (!standsAlone(said, name)) return false;
  return !sentencesOf(said).some(
    (sentence) =>
      (standsAlone(sentence.text, name) &&
        (mayAdmit(sentence.plain) || mayAdmitPart(sentence.plain) || wasSo.test(sentence.plain))) ||
      clausesOf(sentence).some(({ text }) => /\b(?:rest|others?|remaining|remain)\b|其餘|其余|剩/.test(text)),
  );
}

function filesOf({ edits, targets, kind }: Act): string[] {
  const own = edits.map((edit) => edit.path).filter((file) => file !== "");
  return own.length > 0 || kind === "edit" ? own : targets.filter((target) => /\.\w{1,6}$/.test(target));
}
