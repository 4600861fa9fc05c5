import { englishValue, listOf } from "./englishValue.js";
import { denied, type Fact, type Finding, open } from "./fact.js";

/** How statements are denied and joined, in English. */

/** Statements that one sentence joins. */
const MOST_JOINED = 4;
/** Parts of one sentence that are looked at. */
const MOST_PARTS = 80;

type Settle = (clause: string) => Finding | null;

const lie =
  "(?:false|untrue|incorrect|wrong|not true|not correct|not right|not so|not the case|not a fact|a lie|a falsehood|a myth|a misconception|inaccurate|mistaken)";
const truth =
  "(?:true|correct|right|the case|so|a fact|accurate|certain|clear|obvious|known|well known|well-known|certainly true|indeed true)";
const statement = "(?:the (?:statement|claim|sentence|proposition|assertion|idea|notion) )";
const S = `(?<s>"?.+?"?)`;
const framed: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^it is ${lie} (?:that|to say that|to claim that|to state that) (?<s>.+)$`, "i"), false],
  [/^it is (?:false|incorrect|wrong) to (?:say|claim|state) (?<s>.+)$/i, false],
  [new RegExp(`^it is (?:also )?${truth} that (?<s>.+)$`, "i"), true],
  [/^it is not (?:false|untrue|incorrect|wrong|a lie) that (?<s>.+)$/i, true],
  [new RegExp(`^(?:${statement}?that |${statement}:? ?)${S} is ${lie}$`, "i"), false],
  [new RegExp(`^(?:${statement}?that |${statement}:? ?)${S} is (?:a )?${truth}$`, "i"), true],
  [new RegExp(`^(?:${statement}?that |${statement}:? ?)${S} is not (?:false|untrue|incorrect|wrong)$`, "i"), true],
  [/^"(?<s>[^"]+)" is (?:a )?(?:false|untrue|incorrect|wrong)(?: statement| claim| sentence)?$/i, false],
  [/^"(?<s>[^"]+)" is (?:a )?(?:true|correct)(?: statement| claim| sentence)?$/i, true],
  [/^it is a (?:false|wrong) (?:statement|claim) that (?<s>.+)$/i, false],
  [/^it can not be (?:true|the case|right) that (?<s>.+)$/i, false],
  [/^(?<s>.+?) is (?:a )?false(?: statement| claim)?$/i, false],
];

/** What joins two statements, the longest words first. */
const joints: readonly (readonly [joint: RegExp, join: (a: Finding, b: Finding) => Finding | null])[] = [
  [/ if and only if /gi, (a, b) => ({ ...both(a, b), holds: a.holds === b.holds })],
  [/(?:,| ;)? (?:because|since) |, as /gi, causal],
  [/, (?:so|therefore|thus|hence|which means that|and so|and therefore) /gi, causal],
  [/(?:,|;)? (?:and|but|while|whereas|although|though|and also|yet) (?:also |likewise )?|; |, (?=not )/gi, both],
  [/,? or /gi, (a, b) => ({ ...both(a, b), holds: a.holds || b.holds })],
];

function both(a: Finding, b: Finding): Finding {
  if (a.open || b.open) return { ...a, ...open };
  const expected = [a, b].filter(({ holds }) => !holds).map((one) => one.expected);
  return {
    holds: a.holds && b.holds,
    expected: (expected.length > 0 ? expected : [a.expected, b.expected]).join("; "),
    loose: Boolean(a.loose || b.loose),
    alone: Boolean(a.alone || b.alone),
    ...((a.unless ?? b.unless) && { unless: a.unless ?? b.unless }),
    ...((a.unlessSaid ?? b.unlessSaid) && { unlessSaid: a.unlessSaid ?? b.unlessSaid }),
    compound: true,
  };
}

/** Two right statements need not follow from each other. */
function causal(a: Finding, b: Finding): Finding | null {
  return a.holds && b.holds ? open : both(a, b);
}

/** A settled sentence; null where a part of it is not one of the forms, or could be meant in another way. */
export function settleEnglish(sentence: string, facts: readonly Fact[]): Finding | null {
  const known = new Map<string, Finding | null>();
  const settle: Settle = (clause) => {
    const given = clause.trim();
    const before = known.get(given);
    if (before !== undefined) return before;
    if (known.size >= MOST_PARTS || given.length < 5) return null;
    known.set(given, null);
    const finding = settleClause(given, facts, settle);
    known.set(given, finding);
    return finding;
  };
  return settle(sentence);
}

function settleClause(clause: string, facts: readonly Fact[], settle: Settle): Finding | null {
  return (
    atom(clause, facts) ??
    inFrame(clause, settle) ??
    joined(clause, settle) ??
    ofSeveral(clause, settle) ??
    negated(clause, settle)
  );
}

export function atom(clause: string, facts: readonly Fact[]): Finding | null {
  for (const { form, decide } of facts) {
    const match = form.exec(clause);
    const finding = match && decide((match.groups ?? {}) as Record<string, string>);
    if (finding) return finding;
  }
  return null;
}

function inFrame(clause: string, settle: Settle): Finding | null {
  for (const [frame, keeps] of framed) {
    const inner = frame.exec(clause)?.groups?.s.replace(/^"|"$/g, "").replace(/[,.]$/, "");
    if (inner === undefined) continue;
    const finding = settle(inner);
    if (!finding) continue;
    if (finding.compound && !keeps) {
      // "It is false that A and B" may end behind A.
      const apart = joined(clause, settle);
      return apart && apart.holds === !finding.holds ? denied(finding) : open;
    }
    return keeps ? finding : denied(finding);
  }
  const supposed = /^if (?<a>.+?),? then (?<b>.+)$|^if (?<c>.+?), (?<d>.+)$/i.exec(clause)?.groups;
  if (supposed) {
    const [a, b] = [settle(supposed.a ?? supposed.c), settle(supposed.b ?? supposed.d)];
    // What follows from a wrong supposition is open.
    if (!a || !b) return null;
    return a.holds && !a.loose && !a.open && !b.holds ? { ...b, compound: true } : open;
  }
  const since = /^(?:since|because|although|even though|while|whereas) (?<a>.+?), (?<b>.+)$/i.exec(clause)?.groups;
  if (since) {
    const [a, b] = [settle(since.a), settle(withSubject(since.b, since.a) ?? since.b)];
    return a && b ? (/^(?:since|because)/i.test(clause) ? causal(a, b) : both(a, b)) : null;
  }
  const either = /^either (?<a>.+?),? or (?<b>.+)$/i.exec(clause)?.groups;
  if (either) {
    const [a, b] = [settle(either.a), settle(withSubject(either.b, either.a) ?? either.b)];
    // Of two that are right "either" may mean only one.
    if (!a || !b) return null;
    return a.holds && b.holds ? open : { ...both(a, b), holds: a.holds || b.holds };
  }
  return null;
}

function joined(clause: string, settle: Settle): Finding | null {
  if (/^(?:if|either|neither|both|unless|when|suppose)\b/i.test(clause)) return null;
  for (const [joint, join] of joints) {
    for (const match of [...clause.matchAll(joint)].slice(0, MOST_JOINED)) {
      const left = clause.slice(0, match.index);
      const right = clause
        .slice(match.index + match[0].length)
        .replace(/^(?:that|then|it is (?:also )?true that) /i, "");
      const a = settle(left);
      if (!a) continue;
      const b = settle(withSubject(right, left) ?? right);
      if (b) return join(a, b);
    }
  }
  return null;
}

/** "17 is prime and not even": what a shortened statement is about; null where it is a whole one. */
function withSubject(right: string, left: string): string | null {
  const subject = /^(?<subject>.+?) (?<verb>is|are|was|were|has|have)\b/i.exec(left)?.groups;
  if (!subject || / (?:not|no|never|neither|nor) /i.test(left)) return null;
  if (/^(?:it|that number|they) (?=(?:is|are|was|has|have|does|do)\b)/i.test(right))
    return right.replace(/^(?:it|that number|they)\b/i, subject.subject);
  if (/^(?:is|are|was|has|have|does|do|comes|equals|exceeds|falls) /i.test(right)) return `${subject.subject} ${right}`;
  return /^(?:not |also )?(?:larger|smaller|greater|bigger|less|more|higher|lower|fewer|divisible|an? |prime|even|odd|composite|positive|negative|between|equal|the same|longer|shorter|heavier|lighter)/i.test(
    right,
  )
    ? `${subject.subject} ${subject.verb} ${right}`
    : null;
}

const plurals: readonly (readonly [RegExp, string])[] = [
  [/^(prime|composite|even|odd|positive|negative|rational|irrational) (?:numbers|integers)$/i, "a $1 number"],
  [/^(multiples|factors|divisors) of /i, "a $1 of "],
  [
    /^(perfect squares|square numbers|perfect cubes|cube numbers|primes|palindromes|integers|whole numbers|natural numbers)$/i,
    "$1",
  ],
];
const singular: Readonly<Record<string, string>> = {
  multiples: "multiple",
  factors: "factor",
  divisors: "divisor",
  "perfect squares": "a perfect square",
  "square numbers": "a square number",
  "perfect cubes": "a perfect cube",
  "cube numbers": "a cube number",
  primes: "a prime",
  palindromes: "a palindrome",
  integers: "an integer",
  "whole numbers": "a whole number",
  "natural numbers": "a natural number",
};

/** "3 and 5 are prime", "neither 4 nor 6 is prime": the same of each. */
function ofSeveral(clause: string, settle: Settle): Finding | null {
  const neither = /^neither (?<a>.+?) nor (?<b>.+?) (?:is|are) (?<rest>.+)$/i.exec(clause)?.groups;
  const all = /^(?:both |all of )?(?<list>.+?) are (?:both |all )?(?<not>not )?(?:both |all )?(?<rest>.+)$/i.exec(
    clause,
  )?.groups;
  const values = neither ? [neither.a, neither.b] : all && listOf(all.list) ? parts(all.list) : null;
  if (!values || values.some((value) => englishValue(value)?.kind !== "")) return null;
  const rest = one((neither ?? all)?.rest ?? "");
  const findings = values.map((value) => settle(`${value} is ${rest}`));
  if (findings.includes(null)) return null;
  const each = (findings as Finding[]).map((finding) => (neither || all?.not ? denied(finding) : finding));
  return each.includes(null) ? null : (each as Finding[]).reduce(both);
}

const parts = (list: string): string[] => list.split(/\s*,\s*(?:and )?| and /).filter((part) => part !== "");

function one(rest: string): string {
  const found = plurals.find(([form]) => form.test(rest));
  if (!found) return rest;
  return rest
    .replace(found[0], found[1])
    .replace(
      /multiples|factors|divisors|perfect squares|square numbers|perfect cubes|cube numbers|primes|palindromes|integers|whole numbers|natural numbers/i,
      (word) => singular[word.toLowerCase()] ?? word,
    );
}

/** A verb without "does not". */
const verbs: Readonly<Record<string, string>> = {
  have: "has",
  equal: "equals",
  come: "comes",
  exceed: "exceeds",
  contain: "contains",
  exist: "exists",
  precede: "precedes",
  follow: "follows",
  divide: "divides",
  fall: "falls",
  last: "lasts",
  add: "adds",
  sum: "sums",
  consist: "consists",
  represent: "represents",
  stand: "stands",
  mean: "means",
  start: "starts",
  begin: "begins",
  end: "ends",
  make: "makes",
  measure: "measures",
  belong: "belongs",
  lie: "lies",
  total: "totals",
};

function negated(clause: string, settle: Settle): Finding | null {
  const denials = clause.match(/\b(?:not|never)\b/gi)?.length ?? 0;
  if (
    denials !== 1 ||
    /\bnot (?:only|just|all|every|both|always|necessarily|quite|exactly|even (?=close))\b/i.test(clause)
  )
    return null;
  const plain = clause
    .replace(/\bdo(?:es)? not (?<verb>[a-z]+)\b/i, (text, verb: string) =>
      /^do /i.test(text) ? verb : (verbs[verb.toLowerCase()] ?? `${verb}s`),
    )
    .replace(/\bdid not fall\b/i, "fell")
    .replace(/\bdid not have\b/i, "had")
    .replace(/\b(is|are|was|were|will|can|has|have) (?:not|never) /i, "$1 ");
  return plain === clause || /\bnot\b/i.test(plain) ? null : denied(settle(plain));
}
