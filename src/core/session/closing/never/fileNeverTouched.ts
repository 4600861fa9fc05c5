import { type Act, movesTree } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";
import { type Sentence, sentencesOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const file = String.raw`[\x60「]?(?<file>(?:[\w@.-]+/)*[\w@-][\w@.-]*\.[A-Za-z]\w{0,5})[\x60」]?`;
/** A file of which a deed is told, in languages whose claims are not read word by word. */
const deeds: readonly RegExp[] = [
  new RegExp(
    `${file}\\s*(?:を|に|へ|の(?!と))[^。\\n]{0,40}?(?:削除|追記|追加|更新|修正|変更|作成|編集|移動|置き換え|書き換え|反映)(?:しました|致しました|いたしました|済み|した(?:。|$))`,
    "u",
  ),
  new RegExp(
    `${file}[^.\\n]{0,40}?\\b(?:wurden?|ist|sind|habe ich|hab ich)\\b[^.\\n]{0,30}?\\b(?:gelöscht|entfernt|aktualisiert|angepasst|geändert|ergänzt|erstellt|angelegt|bearbeitet)\\b`,
    "iu",
  ),
  new RegExp(
    `(?:\\b(?:he|hemos|se ha)\\s+(?:eliminado|borrado|actualizado|modificado|creado|añadido)|\\b(?:eliminé|borré|actualicé|modifiqué|creé|añadí))\\s+(?:el (?:archivo|fichero) )?${file}`,
    "iu",
  ),
  new RegExp(`\\bj['’]ai\\s+(?:supprimé|mis à jour|modifié|créé|ajouté|édité)\\s+(?:le fichier )?${file}`, "iu"),
  new RegExp(`\\b(?:removi|apaguei|atualizei|modifiquei|criei|adicionei|editei)\\s+(?:o arquivo )?${file}`, "iu"),
  new RegExp(
    `${file}\\s*(?:을|를|에|파일을|파일에)[^.\\n]{0,30}?(?:삭제|추가|수정|업데이트|생성|변경)(?:했습니다|하였습니다|했어요)`,
    "u",
  ),
];
const english: readonly RegExp[] = [
  new RegExp(
    `${file} (?:now )?(?:has|contains|includes|got|carries) (?:a new|now a|the new) (?:entry|section|line|note|paragraph|example|chapter|heading|row)\\b`,
    "u",
  ),
  new RegExp(`\\b(?:new|added an?|an) (?:entry|section|note|paragraph|example) (?:in|to) (?:the )?${file}`, "u"),
];
/** What a file is told to be, or to have been done to it, where another may have been changed for it and be named. */
const mended: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w/.-])${file} (?:(?:is|was|has been) (?:now )?)?(?:fixed|patched|updated|edited|modified|corrected)\\b`,
    "iu",
  ),
  new RegExp(
    `(?:^|[:;,.] |\\b(?:i|we)(?:'ve| have)? )(?:fixed|patched|updated|edited|modified|corrected) ${file}`,
    "iu",
  ),
  new RegExp(`\\b(?:fixed|patched|corrected|resolved) (?:the|an?) (?:[\\w'-]+ ){1,5}in ${file}`, "iu"),
  new RegExp(
    `(?<![\\w/.-])${file} (?:fix|patch|changes?|edits?|updates?) (?:is|are|was|were|has been|have been) (?:now )?(?:in|in place|applied|made|done|committed|saved)\\b`,
    "iu",
  ),
  new RegExp(`\\bfix (?:to|in|for) ${file} (?:is|was) (?:now )?(?:in|applied|made|done|committed)\\b`, "iu"),
];
const undoneInEnglish =
  /\b(?:not|no|never|should|could|would|will|can|may|need|needs|if|already|previously|before|please|you|consider|suggest|recommend|todo|next|there was)\b|n['’]t\b|[?？]/i;
const chinese: readonly RegExp[] = [
  new RegExp(
    `${file}\\s?(?:也|均|都|一併|一并|同時|同时)?已[^。,，;；\\n]{0,8}?(?:更新|修改|新增|建立|創建|创建|刪除|删除|補充|补充|調整|调整|同步)`,
    "u",
  ),
  new RegExp(`(?:更新|修改|新增|建立|創建|创建|刪除|删除|補充|补充)了\\s?${file}`, "u"),
];
const undoneInChinese = /未|沒|没|不|需|請|请|建議|建议|原本|先前|之前|如果|若|可以|應|应|待|(?<!已)[將将]/;
/** A list of what was made or changed, and an item that begins with a file. */
const listOfFiles =
  /^\W*(?:i(?:'ve| have)? |we(?:'ve| have)? )?(?:(?:new |changed |modified |updated |created |added )?files? (?:created|added|changed|modified|updated)|created|added|(?:new|created|added|changed|modified|updated) files?)\W*$/i;
const item = new RegExp(`^\\s*(?:[-*+•]|\\d{1,2}[.)])\\s+(?:\\[x\\]\\s+|✅\\s*)?\\*{0,2}${file}`, "u");

/** It was not done, is to be, or was before. */
const undone = /ません|なかった|していない|予定|今後|必要|以前|\b(?:nicht|kein\w*|noch|no|sin|pas|não|sem)\b|않|못/iu;
/** What these change is not seen from their call. */
const opaque = /^(?:program|delegate|unknown|browse|format|migrate|install|build)$/;

/** A file is told to have been changed, made or deleted that stands in no call of the session but those that only look. */
export function fileNeverTouched({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  // Cheap first: a long session has thousands of messages, and most name no file.
  if (evidence.cutBefore || !/[\w-]\.[A-Za-z]/.test(said)) return null;
  const acts = evidence.callsBefore(order);
  const changes = acts.filter(({ kind }) => !/^(?:read|search|list|think|plan|lookup)$/.test(kind));
  const last = changes[changes.length - 1];
  if (!last || acts.some((act) => (opaque.test(act.kind) && !writesNothing(act)) || movesTree(act))) return null;
  const fixed = fixedByNothing(said, order, acts, evidence);
  if (fixed !== null) return carriedByNothing("done-by-nothing", last, fixed);
  for (const sentence of sentences) {
    const { text } = sentence;
    if (text.length > 400) continue;
    const name = fileOf(sentence) ?? mendedIn(text, said, changes);
    if (name === undefined || changes.some((act) => mayBeOf(act, fileName(name), evidence))) continue;
    return carriedByNothing("done-by-nothing", last, text);
  }
  return null;
}

/** "I fixed the bug in `calc.py`", beside whatever is admitted. */
const byMyself = new RegExp(
  `(?:^|[.;:] )(?:i|we)(?:'ve| have)? (?:fixed|patched|corrected|repaired|updated|changed|edited) (?:the |an? )?(?:[\\w'-]+ ){0,5}?(?:in |of )?${file}`,
  "iu",
);
const changesFiles =
  /^(?:edit|write|delete|move|create|update|remove|commit|deploy|send|format|install|migrate|version-control|pull-request|push|serve|query)$/;

/** All that was done are looks and checks, and the agent says that it mended a file itself. */
function fixedByNothing(said: string, order: number, acts: readonly Act[], evidence: Evidence): string | null {
  if (acts.some(({ kind, shell, text }) => changesFiles.test(kind) || (shell && writing.test(text)))) return null;
  if (evidence.requestsBefore(order, 40).length > 1) return null;
  return (
    sentencesOf(said).find(({ text }) => text.length < 300 && byMyself.test(text) && !notMine.test(text))?.text ?? null
  );
}

const writing = /(?<![0-9&<>-])>(?![&=])|\btee\b|\bsed\b[^|]*\s-i|\bpatch\b|-w\b|--(?:fix|write)\b|\bperl\b[^|]*-i/;
const notMine =
  /\b(?:could|should|would|will|can|cannot|need|needs|to be|not|never|if|earlier|previously|already|yesterday|last (?:time|week|session)|before this)\b|n['’]t\b|[?？]/i;

/** Of one that was changed instead the closing says nothing. */
function mendedIn(text: string, said: string, changes: readonly Act[]): string | undefined {
  const edited = changes.flatMap(({ edits, targets, kind }) =>
    edits.length > 0 ? edits.map(({ path }) => path) : /^(?:create|update|write|edit)$/.test(kind) ? targets : [],
  );
  if (edited.length === 0 || edited.some((path) => said.includes(fileName(path))) || undoneInEnglish.test(text))
    return undefined;
  return mended.map((form) => form.exec(text)?.groups?.file).find((found) => found !== undefined);
}

function fileOf({ text, under, box }: Sentence): string | undefined {
  if (box !== "open" && listOfFiles.test(under) && !/\b(?:not|never|yet|todo|later|unchanged|existing)\b/i.test(text))
    return item.exec(text)?.groups?.file;
  const forms = [
    ...(undoneInEnglish.test(text) ? [] : english),
    ...(undone.test(text) ? [] : deeds),
    ...(undoneInChinese.test(text) ? [] : chinese),
  ];
  return forms.map((form) => form.exec(text)?.groups?.file).find((found) => found !== undefined);
}

/** A program that was asked for its help or its version, and a build of an image: they leave the sources alone. */
const writesNothing = ({ shell, text }: Act): boolean =>
  shell && /\s(?:--help|--version|-V)\s*$|^docker (?:build|compose build)\b/.test(text);

/** The call names the file, a pattern or a folder, or what it printed does. */
const mayBeOf = (act: Act, name: string, evidence: Evidence): boolean =>
  `${act.text}\n${act.targets.join("\n")}`.includes(name) ||
  act.edits.some(({ path }) => fileName(path) === name) ||
  /[*?]|\$\(|\bxargs\b|\bfind\b|\brm -r/.test(act.shell ? act.text : "") ||
  evidence.outputOf(act).text.includes(name);
