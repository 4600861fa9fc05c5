import { denied, type Fact, type Finding, open } from "./fact.js";
import { atom } from "./statementLogic.js";

/** How statements are denied and joined, in simplified characters. */

const MOST_PARTS = 60;
type Settle = (clause: string) => Finding | null;

const framed: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:并非|不是|并不是)(?<s>.{4,})$/, false],
  [
    /^(?:说)?(?<s>.{4,})(?:这个?(?:说法|陈述|命题|句子)?)?(?:是|,是)(?:错的|错误的|假的|不对的|不正确的|不真实的|不成立的|谎言)$/,
    false,
  ],
  [/^(?:说)?(?<s>.{4,})(?:这个?(?:说法|陈述|命题)?)?(?:不成立|不正确|是不可能的|不是真的|不是事实)$/, false],
  [/^(?:说)?(?<s>.{4,})(?:这个?(?:说法|陈述|命题)?)?(?:是)(?:对的|正确的|真的|事实)$/, true],
];

function both(a: Finding, b: Finding): Finding {
  if (a.open || b.open) return open;
  const wrong = [a, b].filter(({ holds }) => !holds);
  return {
    holds: wrong.length === 0,
    expected: (wrong.length > 0 ? wrong : [a, b]).map(({ expected }) => expected).join("; "),
    loose: Boolean(a.loose || b.loose),
    alone: Boolean(a.alone || b.alone),
    ...((a.unlessSaid ?? b.unlessSaid) && { unlessSaid: a.unlessSaid ?? b.unlessSaid }),
    compound: true,
  };
}

export function settleChinese(sentence: string, facts: readonly Fact[]): Finding | null {
  const known = new Map<string, Finding | null>();
  const settle: Settle = (clause) => {
    const before = known.get(clause);
    if (before !== undefined) return before;
    if (known.size >= MOST_PARTS || clause.length < 4) return null;
    known.set(clause, null);
    const finding = settleClause(clause, facts, settle);
    known.set(clause, finding);
    return finding;
  };
  return settle(sentence);
}

function settleClause(clause: string, facts: readonly Fact[], settle: Settle): Finding | null {
  return atom(clause, facts) ?? inFrame(clause, settle) ?? joined(clause, settle) ?? negated(clause, settle);
}

function inFrame(clause: string, settle: Settle): Finding | null {
  for (const [frame, keeps] of framed) {
    const inner = frame.exec(clause)?.groups?.s;
    const finding = inner === undefined ? null : settle(inner);
    if (!finding) continue;
    return keeps ? finding : finding.compound ? null : denied(finding);
  }
  const supposed = /^(?:如果|若|假如|要是)(?<a>.+?)[,，](?:那么|则|那)?(?<b>.+)$/.exec(clause)?.groups;
  if (supposed) {
    const [a, b] = [settle(supposed.a), settle(supposed.b)];
    if (!a || !b) return null;
    return a.holds && !a.loose && !a.open && !b.holds ? { ...b, compound: true } : open;
  }
  const because = /^(?:因为|由于)(?<a>.+?)[,，](?:所以|因此)?(?<b>.+)$/.exec(clause)?.groups;
  if (because) {
    const [a, b] = [settle(because.a), settle(because.b)];
    return a && b && (a.holds && b.holds ? open : both(a, b));
  }
  return null;
}

const joints: readonly (readonly [RegExp, (a: Finding, b: Finding) => Finding | null])[] = [
  [/[,，]?(?:所以|因此)/g, (a, b) => (a.holds && b.holds ? open : both(a, b))],
  [/[,，]?(?:并且|而且|而|但是|但|且|同时|也|又)|[,，]/g, both],
  [/[,，]?(?:或者|或是|或)/g, (a, b) => ({ ...both(a, b), holds: a.holds || b.holds })],
];

function joined(clause: string, settle: Settle): Finding | null {
  if (/^(?:如果|若|假如|要是|因为|由于|要么)/.test(clause)) return null;
  for (const [joint, join] of joints) {
    for (const match of [...clause.matchAll(joint)].slice(0, 4)) {
      const a = settle(clause.slice(0, match.index));
      const b = a && settle(clause.slice(match.index + match[0].length).replace(/^(?:那么|而且|并且|而|但)/, ""));
      if (a && b) return join(a, b);
    }
  }
  return null;
}

function negated(clause: string, settle: Settle): Finding | null {
  // 不 and 沒 also stand in other words; one denial of a verb is what is read.
  if ((clause.match(/不|没|非|未/g)?.length ?? 0) !== 1) return null;
  const plain = clause
    .replace(
      /并?不(?=大于|小于|等于|多于|少于|高于|低于|长于|短于|重于|轻于|是|能|可|在|属于|介于|超过|比|存在|为|会|有效)/,
      "",
    )
    .replace(/并?没有(?=[\d零一二三四五六七八九十百千万两])/, "有");
  return plain === clause || /[不没非未]/.test(plain) ? null : denied(settle(plain));
}
