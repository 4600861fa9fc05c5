import { type Act, movesTree } from "../../acts/act.js";
import { scalarsOf } from "../../acts/input.js";
import { fileName, samePath } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What a closing tells as done. */
const deed =
  /\b(?:fix(?:ed|es)?|updated?|committed|changed|implemented|added|created|wrote|written|saved|patched|corrected|in place|done|complete[d]?|went through|applied|resolved)\b|已|了/i;

/** What a call wrote was read again behind it and is as it was before, with nothing between that could have undone it, and the closing tells it as done. */
export function notKept({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said) || !deed.test(said)) return null;
  const acts = evidence.inExchange(order);
  const lost = lostFile(acts, said, evidence) ?? lostFields(acts, evidence);
  if (!lost) return null;
  const sentence = sentences.find(({ text, heading }) => !heading && deed.test(text))?.text;
  return {
    rule: "not-kept",
    status: "contradicted",
    act: lost.read,
    quote: lost.quote,
    ...(sentence !== undefined && { sentence }),
  };
}

interface Lost {
  readonly read: Act;
  readonly quote: string;
}

const mayChangeFiles = /^(?:program|unknown|delegate|install|migrate|format|version-control|browse|send|serve)$/;

/** A whole file that was written reads as it did before. */
function lostFile(acts: readonly Act[], said: string, evidence: Evidence): Lost | undefined {
  for (const write of acts) {
    const [edit] = write.edits;
    if (write.edits.length !== 1 || !edit.whole || edit.after === null || isNothing(write)) continue;
    if (!said.includes(fileName(edit.path)) && acts.some((act) => act !== write && act.edits.length > 0)) continue;
    const reads = acts.filter((act) => isWholeRead(act) && act.targets.some((path) => samePath(path, edit.path)));
    const before = reads.findLast((act) => act.order < write.order);
    const read = reads.findLast((act) => act.order > write.order);
    if (!before || !read) continue;
    const between = acts.filter((act) => act.order > write.order && act.order < read.order);
    if (between.some((act) => mayChangeFiles.test(act.kind) || movesTree(act) || act.edits.length > 0)) continue;
    const [was, is] = [contentOf(before, evidence), contentOf(read, evidence)];
    if (was !== "" && is === was && is !== plain(edit.after)) return { read, quote: is.split("\n")[0].slice(0, 200) };
  }
  return undefined;
}

const isNothing = ({ outcome, dryRun }: Act): boolean => outcome === "failed" || outcome === "refused" || dryRun;

const isWholeRead = ({ kind, outcome, partial, truncated, folded, cut }: Act): boolean =>
  kind === "read" && outcome === "ok" && !partial && !truncated && !folded && !cut;

/** Under which names results hold a file. */
const contentKeys = ["content", "contents", "text", "data", "file"] as const;

function contentOf(act: Act, evidence: Evidence): string {
  const json = evidence.jsonOf(act);
  const held =
    json !== null && typeof json === "object" && !Array.isArray(json)
      ? contentKeys
          .map((key) => (json as Readonly<Record<string, unknown>>)[key])
          .find((one) => typeof one === "string")
      : undefined;
  return plain(typeof held === "string" ? held : evidence.outputOf(act).text);
}

/** Without the numbers that readers put before lines, and blank space at the ends. */
const plain = (text: string): string =>
  text
    .slice(0, 60_000)
    .split("\n")
    .map((line) => line.replace(/^\s{0,6}\d{1,6}(?:→|\t|\||:)\s?/u, "").trimEnd())
    .join("\n")
    .trim();

const container = /^([A-Za-z_]\w{0,40})\.([\w.]{1,80}): (.{1,200})$/;

/** Of a record's fields that a call set, each under one name, a later look at that record has none: the place for them is empty. */
function lostFields(acts: readonly Act[], evidence: Evidence): Lost | undefined {
  for (const update of acts) {
    if (update.kind !== "update" || update.shell || isNothing(update)) continue;
    const lines = update.text.split("\n");
    const set = lines.flatMap((line) => container.exec(line) ?? []);
    const [, name] = set;
    const id = /^(?:[a-z]\w{0,30}_)?id: (\S{3,80})$/im.exec(update.text)?.[1];
    if (name === undefined || id === undefined) continue;
    const read = acts.findLast(
      (act) =>
        act.order > update.order &&
        act.kind === "lookup" &&
        act.outcome === "ok" &&
        act.text.split("\n").some((line) => line.endsWith(`: ${id}`)),
    );
    const later = acts.some((act) => act !== update && act.order > update.order && isOther(act, id));
    if (!read || later) continue;
    const json = evidence.jsonOf(read);
    const held = json !== null && typeof json === "object" ? (json as Readonly<Record<string, unknown>>)[name] : null;
    if (held !== null && typeof held === "object" && scalarsOf(held, 1).length === 0)
      return { read, quote: `${name}: ${JSON.stringify(held).slice(0, 100)}` };
  }
  return undefined;
}

/** Another call that changes the record, be it to what it was. */
const isOther = ({ kind, text }: Act, id: string): boolean =>
  /^(?:update|remove|unknown)$/.test(kind) && text.includes(id) && container.test(text.split("\n")[0]);
