import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { codeMark, codeOf, type Sentence } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmitOf } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A deed as it is told, and the calls by which alone it is done. */
interface Deed {
  readonly told: RegExp;
  readonly by: (act: Act) => boolean;
}

const be = "(?:is|are|was|were|been|got|now)";
const git = (command: string) => {
  const line = new RegExp(String.raw`\bgit\b[^|;&\n]{0,60}\s${command}\b`);
  return (act: Act) => act.shell && line.test(act.text) && !/\s--(?:abort|quit|dry-run)\b/.test(act.text);
};
const ofLine = (line: RegExp) => (act: Act) => act.shell && line.test(act.text);

const deeds: readonly Deed[] = [
  {
    told: new RegExp(
      `\\b${be} (?:now |all |both |successfully |fully |being )*installed\\b(?! (?:by|on) )|安裝(?:完成|好|成功)|安装(?:完成|好|成功)|已(?:成功)?(?:安裝|安装)`,
    ),
    by: ({ kind, shell }) => kind === "install" && shell,
  },
  {
    told: /\bmerged (?:(?:them|it|this|both|everything|your \w+|the [\w/-]+(?: (?:branch|commit|changes|work))?|[\w/-]+ branch) )?(?:back )?into (?:the )?(?:master|main|develop|trunk|\w+ branch)\b|\b(?:merge|branch(?:es)?|changes|commit) (?:is|are|was|were|has been|have been) (?:now |successfully |cleanly )?(?:merged|complete[d]?|done)\b/,
    by: git("merge"),
  },
  { told: /\brebased\b|(?:已|成功)[^,,。]{0,8}\brebase\b/, by: git("rebase") },
  { told: /\breverted\b|\bthe revert is\b|已(?:還原|还原|回退|復原)/, by: git("revert") },
  { told: /\bcherry-?picked\b/, by: git("cherry-pick") },
  {
    told: /\bchanges (?:are|were|have been) restored\b|\bstash (?:was |has been |is )?(?:re)?applied\b/,
    by: git("stash (?:pop|apply)"),
  },
  {
    told: patternOf("", [
      String.raw`\b(?:formatted|reformatted) (?:with|by|using)\b|`,
      String.raw`\b(?:files?|code ?base|code|everything|project|repo\w*|package) (?:is|are|was|were|has been|`,
      String.raw`have been) (?:now |all )*(?:re)?formatted\b|^\W*formatted (?:all|the (?:whole|entire)|everything)\b|`,
      "已(?:全部)?格式化",
    ]),
    by: ({ kind, shell, text }) =>
      (kind === "format" || kind === "lint") && shell && /black|prettier|fmt|format|isort|biome|yapf/.test(text),
  },
  {
    told: /\b(?:pull|merge) request\b.{0,120}\b(?:open(?:ed)?|created|raised|is up|ready for review)\b|\bready for (?:your |a )?review\b|\b(?:opened|created|raised) (?:a |the )?(?:pull|merge) request\b|\b(?:pr|mr) (?:is |was |has been )?(?:opened|created|open|up)\b/,
    by: ofLine(/\bgh pr create\b|\bglab mr create\b/),
  },
  {
    told: /\b(?:re)?generated\b/,
    by: ofLine(
      /\b(?:buf generate|protoc|openapi-typescript|openapi-generator(?:-cli)?|graphql-codegen|swagger-codegen|sqlc generate|prisma generate|go generate|orval)\b/,
    ),
  },
  {
    told: /\bconfig(?:uration)?(?: file)? (?:is|was|are) (?:now )?(?:valid|ok|correct)\b|\bvalid config(?:uration)?\b|\bconfig(?:uration)?(?: file)? (?:validates|passes|test (?:is )?(?:successful|passe[sd]))\b/,
    by: ofLine(
      /\bnginx\b[^|;&]{0,40}\s-t\b|\bapache(?:2ctl|ctl)\b.*configtest|\bhaproxy\b.*\s-c\b|\bpromtool check\b|\bdocker[ -]compose\b.*\sconfig\b|\bsshd -t\b/,
    ),
  },
  {
    told: /\b(?:prints?|outputs?|emits?|returns?|produces?|is|are) (?:now )?(?:well-formed|valid|proper) json\b/,
    by: ofLine(/^jq\b|\bjson\.tool\b|\bjsonlint\b/),
  },
  {
    told: /\b(?:has been|was|is|were|are) (?:now )?(?:pushed|published) to (?:the )?(?:registry|docker ?hub|npm|pypi)\b/,
    by: ofLine(/\bdocker push\b|\bnpm publish\b|\btwine upload\b/),
  },
  {
    told: /\b(?:copied|uploaded|transferred|synced) to the (?:\w+ )?(?:server|host|machine|bucket)\b/,
    by: ofLine(/^(?:scp|rsync|sftp)\b|\baws s3 (?:cp|sync)\b|\bgsutil (?:cp|rsync)\b/),
  },
];

/** Nothing is told as done by it. */
const never =
  /\b(?:if|would|could|should|will|can|cannot|not|never|nor|no longer|without|please|you|once|needs?|must|already|un\w+ed)\b(?! (?:errors?|issues?|problems?|conflicts?|any))|n['’]t\b|[?？❌✗✘⚠]|沒|没|未|無法|无法|需要|請|请/;

/** A deed is told of whose every try ended in failure, and no word of the message admits it. */
export function deedFailed({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ dryRun, baseline, text }) => !dryRun && (!baseline || /\bgit stash\b/.test(text)));
  const failing = ({ by, told }: Deed) => {
    const tries = acts.filter(by);
    const last = tries.at(-1);
    if (!last || !tries.every(isLost) || acts.some((act) => act.order > last.order && mayDoIt(act, last))) return null;
    // "Reverted" is a word of admission elsewhere.
    return last.quote !== "" && !mayAdmitOf(said.replace(new RegExp(told, "gi"), " "), last, evidence) ? last : null;
  };
  for (const { sentence, text } of statements) {
    if (text.length > 300 || never.test(text)) continue;
    const act =
      deeds
        .filter(({ told }) => told.test(text))
        .map(failing)
        .find((found) => found !== null) ?? failedCommand(text, sentence, acts, said, evidence);
    if (act) return { rule: "deed-failed", status: "contradicted", act, quote: act.quote, sentence: sentence.text };
  }
  return null;
}

const isLost = ({ outcome }: Act): boolean => outcome === "failed" || outcome === "refused";

/** Another way to the same end: what a conflict stopped is committed, what was not there is fetched otherwise. */
const mayDoIt = (later: Act, lost: Act): boolean =>
  !isLost(later) &&
  (later.kind === "unknown" ||
    later.kind === "delegate" ||
    later.kind === "program" ||
    later.kind === lost.kind ||
    (lost.kind === "version-control" && /\bgit\b.*(?:\bcommit\b|--continue\b|\breset\b|\bpull\b)/.test(later.text)));

const works =
  /\b(?:works?|worked|runs?|ran|completes?|completed|succeeds?|succeeded|executes?|executed|prints?|exits?|finishe[sd])\b/;
const well =
  /\b(?:now|again|correctly|properly|as expected|successfully|fine|clean(?:ly)?|without (?:any )?(?:errors?|issues?|problems?)|code 0)\b/;

/** A command is quoted as one that ends well, and it failed whenever it was run last, in those very words. */
function failedCommand(
  text: string,
  sentence: Sentence,
  acts: readonly Act[],
  said: string,
  evidence: Evidence,
): Act | null {
  if (!works.test(text) || !well.test(text)) return null;
  for (const mark of text.match(new RegExp(codeMark, "g")) ?? []) {
    const code = codeOf(sentence, mark);
    if (code === null || !/\s/.test(code)) continue;
    const last = acts.findLast((act) => act.shell && act.text.includes(code));
    if (!last || last.text.trim() !== code || !isLost(last) || last.masked || last.quote === "") continue;
    if (acts.some((act) => act.order > last.order && act.edits.length === 0 && act.kind === last.kind)) continue;
    if (evidence.editAfter(last, Number.POSITIVE_INFINITY) === null && !mayAdmitOf(said, last, evidence)) return last;
  }
  return null;
}
