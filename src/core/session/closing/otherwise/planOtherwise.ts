import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { clausesOf } from "../../claims/clauses.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const planning =
  /\b(?:terraform|tofu|terragrunt)\b[^|;&\n]{0,80}\b(?:plan|show)\b|\bpulumi\b[^|;&\n]{0,40}\bpreview\b|\bcdk\b[^|;&\n]{0,40}\bdiff\b/;
const applying =
  /\b(?:terraform|tofu|terragrunt)\b[^|;&\n]{0,80}\bapply\b|\bpulumi\b[^|;&\n]{0,40}\bup\b|\bcdk\b[^|;&\n]{0,40}\bdeploy\b/;
/** What is printed where something goes, and its name where it is told. */
const goes = patternOf("", [
  String.raw`^\s*Plan: .*\b[1-9]\d{0,4} to destroy|`,
  String.raw`# (\S+) (?:must be replaced|will be destroyed|is tainted, so must be replaced)|^\s*-\/\+ resource |`,
  String.raw`^\s*(\S+): Destroying\.\.\.|^Apply complete! .*\b[1-9]\d{0,4} destroyed|`,
  String.raw`^\s*(?:\+-|-)\s*[1-9]\d{0,4} (?:to (?:delete|replace)|deleted|replaced)\b|\brequires replacement\b`,
]);
/** What is printed where nothing does. */
const stays =
  /^\s*Plan: .*\b0 to destroy|^Apply complete! .*\b0 destroyed|^\s*No changes\.|^\s*~ \d+ (?:to update|updated)\b/m;

const gone = `(?:destroyed|deleted|replaced|re-?created|removed|torn down|rebuilt)`;
const be = `(?:(?:is|are|was|were|gets?|got|will be|would be|has been|have been|to be|being|(?:had|has|have|needs?|needed) to be) )?`;
const nothingGoes = new RegExp(
  [
    String.raw`\b(?:nothing|no (?:resources?|(?<thing>\w+))|none(?: of (?:it|them|the \w+))?|zero (?:resources?|things)) ${be}(?:re-?created or )?${gone}\b`,
    String.raw`\b(?:only|all|entirely|everything|purely) (?:\w+ ){0,3}?in[- ]place\b`,
    String.raw`\b(?:no|without|zero|0) (?:destroy(?:s|ed)|deletions?|replacements?|recreations?|resources? (?:to|being) (?:destroy|delete)\w*|to destroy)\b`,
    String.raw`\b(?:destroys?|replaces?|recreates?|deletes?) nothing\b|\bwithout (?:destroying|replacing|re-?creating|deleting) (?:anything|any (?:of them|resources?))`,
    String.raw`(?<own>\w+) (?:(?:was|is|were|are|will|has|have|had|does|did)(?:n't| not)|stays? and is not|was never) (?:have to be |need to be |be |been |get )?${gone}\b`,
    "(?:沒有|没有|無|无)(?:任何)?(?:資源|资源|東西|东西)?(?:被|需要|要)?(?:銷毀|销毁|重建|刪除|删除|替換|替换)|(?:全部|都是?|皆為?|皆)(?:原地|就地)",
  ].join("|"),
);
const going = /\b(?:destroy|replac|re-?creat|torn down|rebuil[dt])\w*|銷毀|销毁|重建|替換|替换/;
const denying =
  /\b(?:no|not|nothing|none|never|without|zero|0|instead of|rather than|must|avoid\w*)\b|n't\b|沒|没|無|无|不/;

/** An infrastructure's last plan, or what carried it out, has something that is destroyed or replaced, and the closing says that nothing is. */
export function planOtherwise({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = tellingOf(evidence.inExchange(order), evidence);
  if (told === null || told.lines.length === 0) return null;
  const names = told.lines
    .flatMap((line) => goes.exec(line)?.slice(1, 3) ?? [])
    .join(" ")
    .toLowerCase();
  // It may say which thing it is that goes.
  if (
    /\bexcept\b|\bapart from\b|\bbesides\b|\bother than\b|\bmust be replaced\b|其他|其它|其餘|其余|另外/i.test(said) ||
    sentences.some((one) => clausesOf(one).some(({ text }) => going.test(text) && !denying.test(text)))
  )
    return null;
  const sentence = sentences.find(({ plain }) => {
    const match = nothingGoes.exec(plain.toLowerCase());
    // "No volume was deleted" speaks of volumes alone.
    const thing = match?.groups?.thing ?? match?.groups?.own;
    return match !== null && (thing === undefined || names.includes(thing.replace(/s$/, "")));
  });
  return sentence
    ? {
        rule: "plan-otherwise",
        status: "contradicted",
        act: told.act,
        quote: told.lines[0].trim(),
        sentence: sentence.text,
      }
    : null;
}

interface Telling {
  readonly act: Act;
  /** Lines of what goes; none where it says that nothing does. */
  readonly lines: readonly string[];
}

/** What was carried out counts more than what was planned, and a later one more than one that may have been mended since. */
function tellingOf(acts: readonly Act[], evidence: Evidence): Telling | null {
  for (const [kind, earlier] of [
    [applying, true],
    [planning, false],
  ] as const) {
    const tellings = acts
      .filter(({ text }) => kind.test(text))
      .flatMap((act): Telling[] => {
        const { lines, text } = evidence.outputOf(act);
        const own = lines.filter((line) => goes.test(line));
        return own.length > 0 || stays.test(text) ? [{ act, lines: own }] : [];
      });
    const last = (earlier && tellings.find(({ lines }) => lines.length > 0)) || tellings[tellings.length - 1];
    if (last) return last;
  }
  return null;
}
