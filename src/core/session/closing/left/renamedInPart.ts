import { patternOf } from "../../../patternOf.js";
import { asPattern } from "../../../asPattern.js";
import type { Act } from "../../acts/act.js";
import { fileName, isDocument, samePath } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const places =
  "(?:references?|usages?|uses|occurrences?|call ?sites?|imports?|mentions?|instances?|callers?|places?|files?|modules?)";
/** That nothing of the old is left, or all of it is new. */
const all = new RegExp(
  [
    String.raw`\b(?:no|zero|0) (?:\w+ ){0,3}?${places}\b.{0,40}?\b(?:left|remain\w*|anywhere|any ?more)\b`,
    String.raw`\b(?:all|every|each)(?: of the)?(?: \w+| \S+){0,3}? ${places}\b`,
    String.raw`\b(?:everywhere|throughout|across) (?:in |the )?(?:the |this )?(?:whole |entire )?(?:repo\w*|code ?base|project|tree)?\b`,
    String.raw`\bno longer (?:\w+ )?(?:used|referenced|imported|mentioned|appears?) anywhere\b`,
    String.raw`\bgone from the (?:whole |entire )?(?:repo\w*|code ?base|project|tree)\b`,
    String.raw`\bnothing (?:\w+ ){0,6}?(?:refers?|uses?|imports?|depends on|mentions?)\b`,
    "(?:全部|所有)(?:的)?(?:引用|调用|調用|文件|檔案|地方|呼叫)",
  ].join("|"),
);
/** What is left is spoken of. */
const spoken = patternOf("i", [
  String.raw`\b(?:except\w*|apart from|besides|other than|but (?:not|for)|all but|still\b|remain(?:s|ing)?|`,
  String.raw`(?:two|three|four|five|\d+) of|only in|not (?:yet|touched|changed|part)|skipp\w+|`,
  String.raw`left (?:to|as|alone|untouched|out|unchanged|for)|on purpose|deliberate\w*|follow-?up|historical|`,
  String.raw`changelog)\b|[仍還还]|除了|其餘|其余`,
]);
/** What need not change with it. */
export const besides =
  /(?:^|\/)(?:CHANGELOG|HISTORY|NEWS|node_modules|dist|build|vendor|third_party|\.git|__snapshots__|coverage|target)(?:[/.]|$)|\.(?:lock|map|snap|log|po|mo|svg)$|\.min\.|(?:^|\/)(?:package-lock|yarn|pnpm-lock)\b/i;

/**
 * A search listed the files that have a name, edits that take the name away changed some of them and never the others, and the closing
 * says that it is gone from all.
 */
export function renamedInPart({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = sentences.find(({ plain }) => all.test(plain.toLowerCase()));
  if (!told || spoken.test(said)) return null;
  const acts = evidence.inExchange(order).filter(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  const edits = acts.filter(({ kind }) => /^(?:edit|write|delete|move)$/.test(kind));
  const first = edits[0];
  if (!first || edits.some(({ kind, edits: list }) => kind !== "delete" && list.length === 0)) return null;
  const searches = acts.filter(({ kind }) => kind === "search");
  const before = searches.filter(({ order: at }) => at < first.order);
  const search = before.findLast((act) => pathsIn(act, evidence).length > 1);
  if (!search) return null;
  // What a script changed, its call does not tell.
  const later = acts.filter(({ order: at }) => at > first.order);
  if (later.some(({ kind }) => /^(?:program|format|delegate|unknown|version-control)$/.test(kind))) return null;
  const listed = pathsIn(search, evidence).filter((path) => !besides.test(path));
  if (!edits.some((act) => takesAway(act, search))) return null;
  const left = listed.filter(
    (path) =>
      !changed(path, edits) && !later.some((act) => evidence.outputOf(act).text.includes(path.replace(/^\.\//, ""))),
  );
  if (left.length === 0 || left.length === listed.length || left.every(isDocument)) return null;
  if (later.some((act) => act.kind === "search" && left.some((path) => covers(act, path)))) return null;
  // "In `src` and `tests`" is no more than was done, and a file by its name is spoken of.
  const folders = new Set(
    listed.map((path) => path.replace(/^\.\//, "").split("/")[0]).filter((name) => !name.includes(".")),
  );
  const speaks = [
    ...[...folders].map(
      (name) => String.raw`(?:\b(?:in|under|and|below) |\x60)${asPattern(name)}(?![\w-])|(?<![\w-])${asPattern(name)}/`,
    ),
    ...left.map((path) => asPattern(fileName(path))),
  ];
  if (speaks.some((form) => new RegExp(form).test(said))) return null;
  return {
    rule: "listed-and-left",
    status: "partial",
    act: search,
    quote: left.slice(0, 5).join(", "),
    sentence: told.text,
  };
}

/** Lines that are a path and nothing else: `grep -l`, a tool that lists the files that match. */
function pathsIn(act: Act, evidence: Evidence): string[] {
  if (act.shell && !/\s(?:-\w*l\w*|--files-with-matches)(?:\s|$)/.test(act.text)) return [];
  const { lines } = evidence.outputOf(act);
  const paths = lines.map((line) => line.trim()).filter((line) => /^(?:[\w@.~-]*\/)?[\w@.~/-]+\.\w{1,6}$/.test(line));
  return paths.length >= lines.filter((line) => line.trim() !== "").length - 1 && paths.length <= 60 ? paths : [];
}

/** An edit takes away a word that was searched for. */
const takesAway = ({ edits }: Act, search: Act): boolean =>
  edits.some(({ before, after }) => {
    const words = (before ?? "").replace(/\\[bsw<>]/g, " ").match(/[A-Za-z_]\w{3,}/g) ?? [];
    return words.some(
      (word) =>
        new RegExp(`(?<!\\w)${word}(?!\\w)`).test(search.text) &&
        !new RegExp(`(?<!\\w)${word}(?!\\w)`).test(after ?? ""),
    );
  });

function changed(path: string, edits: readonly Act[]): boolean {
  return edits.some((act) =>
    [...act.targets, ...act.edits.map((edit) => edit.path)].some(
      (target) =>
        samePath(target, path) ||
        /[$`{]/.test(target) ||
        (target.includes("*") && globOf(target).test(path.replace(/^\.\//, ""))),
    ),
  );
}

/** A shell's pattern of paths. */
const globOf = (glob: string): RegExp =>
  new RegExp(
    `^${asPattern(glob.replace(/^\.\//, ""))
      .replaceAll("\\*\\*/", "(?:.*/)?")
      .replaceAll("\\*", "[^/]*")
      .replaceAll("\\?", "[^/]")}$`,
  );

/** A search went through the folder that the file is in. */
function covers({ text, shell, targets }: Act, path: string): boolean {
  const own = path.replace(/^\.\//, "");
  const named = (shell ? text.split(/\s+/).slice(1) : targets)
    .map((word) =>
      word
        .replace(/^['"]|['"]$/g, "")
        .replace(/^\.\//, "")
        .replace(/\/+$/, ""),
    )
    .filter((word) => /^[\w@./-]+$/.test(word) && !word.startsWith("-"));
  const folders = named.filter((word, i) => (shell ? i > 0 : word.includes("/")));
  return (
    folders.length === 0 ||
    folders.some(
      (folder) =>
        folder === "." ||
        own === folder ||
        own.startsWith(`${folder}/`) ||
        `/${folder}/`.includes(`/${own.split("/")[0]}/`),
    )
  );
}
