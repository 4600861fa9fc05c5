import { patternOf } from "../../../patternOf.js";

const fails =
  /\b(?:fail\w*|red|broken?|errors?|errored|crash\w*|issues?|problems?|warnings?|breaks)\b|失敗|失败|錯誤|错误|報錯|报错|紅|红/i;
/** "On main", "without my change", "before this commit": as it was. */
const before = patternOf("i", [
  String.raw`\bpre-?exist\w*|\balready (?:there|fail\w*|broken|red|present)\b|`,
  String.raw`\b(?:on|against|from) (?:(?:the|a) )?(?:clean |fresh |untouched |unmodified |unpatched )?(?:main|`,
  "master|develop|trunk|HEAD|base(?: branch| commit)?|original (?:code|branch|version)|old code|",
  String.raw`checkout of \w+)\b|\bbefore (?:my|the|this|any|these|any of my|`,
  "i (?:changed|touched|started)) ?(?:change|edit|patch|fix|commit|work|refactor)?|",
  String.raw`\bwithout (?:my|the|this|these|any of my) (?:change|edit|patch|fix|commit)|\bstash\w*|`,
  "在?(?:main|master|主分支|主幹|主干)(?:分支)?(?:上|也)|(?:改動|改动|修改|變更|变更)(?:之)?前|(?:原本|本來|本来)就",
]);
/** It held before, or the change is told to be why. */
const heldBefore = new RegExp(
  `(?:\\b(?:pass\\w*|green|worked|fine|clean)\\b|通過|通过)[^.;。\\n]{0,40}?(?:${before.source})|(?:${before.source})[^.;。\\n]{0,30}?(?:\\bpass\\w*|\\bgreen\\b|\\bworks\\b|通過|通过|[全都皆][過过]|正常)|\\b(?:makes?|made|caus\\w+|introduc\\w+|because of my|due to my)\\b`,
  "i",
);
/** The agent's own look: not that it seems so. */
const looked = patternOf("i", [
  String.raw`\b(?:i|we)(?:['’]ve| have| also| first| then)* (?:checked|verified|confirmed|made sure|tested|`,
  String.raw`stashed|ran|re-?ran|tried|reproduced|looked|saw)\b|`,
  String.raw`(?:^|[,;:(–—-] ?|\band |\bbut )(?:i )?(?:checked|verified|confirmed|reproduced|tested|stashed)\b|`,
  String.raw`\b(?:checked|verified|confirmed|reproduced) (?:on|by|with|via|against|that)\b|`,
  "(?:我|已|已经|已經|經|经)?(?:確認|确认|驗證|验证|檢查|检查|實測|实测|跑|執行|执行)(?:過|过|了)",
]);
const undone =
  /\b(?:not|never|cannot|whether|if|should|could|would|can|please|might|may|you)\b|n['’]t\b|沒有|没有|未|建議|建议|請|请|是否/i;

/** Whether a sentence tells that a failure is as old as the code was before the change. */
export function tellsOfBase(text: string): boolean {
  const plain = text.replace(/[`*]/g, "");
  return plain.length < 600 && fails.test(plain) && before.test(plain) && !heldBefore.test(plain);
}

/** Whether it tells as well that this was looked at: "I stashed my changes and ran them on `main`: they fail there too". */
export function tellsLookAtBase(text: string): boolean {
  const plain = text.replace(/[`*]/g, "");
  const look = looked.exec(plain);
  return look !== null && tellsOfBase(text) && !undone.test(plain.slice(0, look.index));
}
