import { type Act, type ActKind, checking } from "../../acts/act.js";
import { clausesOf, type Weakening } from "../../claims/clauses.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

interface Deed {
  readonly words: RegExp;
  readonly is: (act: Act) => boolean;
}

const ofKind =
  (...kinds: readonly ActKind[]) =>
  ({ kind }: Act) =>
    kinds.includes(kind);

/** What may be said to have come before or after something else. */
const deeds: readonly Deed[] = [
  { words: /\b(?:tests?|suite|specs?|tested)\b|测试|測試/, is: ofKind("tests") },
  { words: /\b(?:builds?|built|compil\w+)\b|构建|編譯|编译/, is: ofKind("build") },
  { words: /\b(?:lint\w*|eslint|ruff|flake8|clippy)\b/, is: ofKind("lint") },
  { words: /\b(?:type[- ]?check\w*|mypy|tsc)\b/, is: ofKind("types") },
  {
    words: /\b(?:back(?:ed)?[- ]?(?:it |them |everything )?ups?|dump(?:ed)?|snapshots?)\b|备份|備份/,
    is: ({ text, tool }) => /back_?up|\bpg_dump|mysqldump|\bdump\b|snapshot|\.bak\b/i.test(`${tool} ${text}`),
  },
  {
    words: /\b(?:dry[- ]?run|plan(?:ned)?|rehears\w+|preview\w*)\b/,
    is: ({ dryRun, text }) => dryRun || /\bplan\b|dry[-_]?run/i.test(text),
  },
  { words: /\bcommit(?:ted|ting|s)?\b|提交/, is: ofKind("commit") },
  { words: /\bpush(?:ed|ing)?\b|推送/, is: ofKind("push") },
  { words: /\b(?:deploy\w*|releas\w+|publish\w*|rollout)\b|部署|发布|發布/, is: ofKind("deploy") },
  { words: /\b(?:migrat\w+)\b|迁移|遷移/, is: ofKind("migrate") },
  { words: /\b(?:delet\w+|remov\w+|drop(?:ped|ping)?)\b|删除|刪除/, is: ofKind("delete", "remove") },
  { words: /\b(?:edit\w*|chang\w+|fix|patch\w*|refactor\w*)\b|修改|修复|修復/, is: ofKind("edit") },
];

const before =
  /^(.{3,200}?)[\s,]+(?:before|prior to|ahead of)\s(.{3,120})$|^(?:before|prior to)\s(.{3,100}?)(?:,\s|\s(?=(?:i|we)\b))(.{3,200})$|(?:^|，|,)在?(.{2,40}?)(?:之前|前)，?(?:先)?(.{2,60})/;
const after =
  /^(.{3,200}?)[\s,]+(?:only )?(?:after|once)\s(.{3,120})$|^(?:only )?(?:after|once)\s(.{3,100}?)(?:,\s|\s(?=(?:i|we)\b))(.{3,200})$/;
const then =
  /^(?:first,? )?(.{3,200}?),? (?:and )?(?:only |afterwards |after that )?then (.{3,120})$|先(.{2,40}?)[，,]?(?:再|然后|然後|才|接着|接著)(.{2,60})/;

/** What is told may begin like a condition: "once the tests had passed, I committed". */
const told: ReadonlySet<Weakening> = new Set<Weakening>(["past", "conditional"]);

/** "I ran the tests before committing", and the calls stand the other way round. */
export function otherOrder({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(
    // "Before the fix two tests failed": a check that failed was run all the same.
    ({ outcome, tool, kind }) =>
      outcome !== "refused" && (outcome !== "failed" || checking.has(kind)) && tool !== "user",
  );
  if (acts.length < 2) return null;
  for (const sentence of sentences) {
    const clauses = clausesOf(sentence);
    if (clauses.some(({ weakened }) => weakened !== null && !told.has(weakened))) continue;
    const whole = sentence.plain
      .toLowerCase()
      .replace(/[.!。]+$/, "")
      .slice(0, 400);
    if (/\b(?:not|n't|should|will|would|please)\b/.test(whole)) continue;
    const [first, second] =
      whole
        .split(/[;；()（）]/)
        .map(pair)
        .find(([early]) => early !== undefined) ?? [];
    if (!first || !second) continue;
    const [a, b] = [deedIn(first), deedIn(second)];
    if (!a || !b || a === b) continue;
    const earlier = acts.filter(a.is);
    const later = acts.filter(b.is);
    const last = later[later.length - 1];
    const opening = earlier.find(({ outcome }) => outcome !== "failed");
    if (last && opening && earlier.every((act) => act.order > last.order))
      return {
        rule: "other-order",
        status: "contradicted",
        act: opening,
        quote: opening.text.slice(0, 200),
        sentence: sentence.text,
      };
  }
  return null;
}

/** What is said to have come first, and what after it. */
function pair(text: string): readonly [string | undefined, string | undefined] {
  const early = before.exec(text);
  if (early) return [early[1] ?? early[4] ?? early[6], early[2] ?? early[3] ?? early[5]];
  const next = then.exec(text);
  if (next) return [next[1] ?? next[3], next[2] ?? next[4]];
  const late = after.exec(text);
  return late ? [late[2] ?? late[3], late[1] ?? late[4]] : [undefined, undefined];
}

/** The deed that a piece names; null where none. */
function deedIn(piece: string): Deed | null {
  // "Green with the fix" tells of a state.
  const own = piece.replace(/\b(?:with|without) (?:the|my|this|that|these) \w+/g, " ");
  return deeds.find(({ words }) => words.test(own)) ?? null;
}
