import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Comments and attributes by which a checker passes over a line, each as a message may write it and as code has it. */
const suppressions =
  /#!?\[(?:allow|expect)\b|eslint-disable|@ts-(?:ignore|expect-error|nocheck)|type: ?ignore|\bnoqa\b|\bnolint\b|rubocop:disable|pylint: ?disable|SuppressWarnings|\bNOLINT\b|biome-ignore|phpstan-ignore|pyright: ?ignore|swiftlint:disable|istanbul ignore|pragma: no cover/gi;
const anyKind = /\b(?:suppress(?:ion|ing|ions)?|(?:ignore|disable) comments?|lint(?:er)? (?:exceptions?|ignores?))\b/;
const denied =
  /\b(?:without|no|not|never|nowhere|zero|none)\b|n['’]t\b|沒有|没有|未(?:加|使用|用)|不(?:用|使用|加)|\b(?:ohne|keine?n?|sin|ning[uú]n|sans|aucun)\b/i;

/** It says that nothing was silenced, and an edit of this exchange put in just that, which no later one took out. */
export function suppressedAfterAll({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { text } of sentences) {
    if (text.length > 600) continue;
    const named = [...text.matchAll(suppressions)].map(([token]) => token.toLowerCase());
    const at = named.length > 0 ? text.search(suppressions) : text.search(anyKind);
    if (at < 0 || !denies(text.slice(Math.max(0, at - 40), at))) continue;
    // "No other `noqa`", "no new ones".
    if (/\b(?:other|further|more|else|besides|except|new|longer)\b|其他|其它|別的|别的|不再/i.test(text)) continue;
    const act = evidence.inExchange(order).findLast(({ outcome, edits }) => outcome !== "failed" && puts(edits, named));
    if (!act) continue;
    const put = tokensOf(act.edits.map(({ after }) => after ?? "").join("\n"))[0];
    // It may have been taken out again.
    const later = evidence
      .inExchange(order)
      .some(
        (other) => other.order > act.order && other.edits.some(({ before }) => before?.toLowerCase().includes(put)),
      );
    if (later) continue;
    return {
      rule: "done-after-all",
      status: "contradicted",
      weight: "certain",
      act,
      quote: put,
      sentence: text,
    };
  }
  return null;
}

/** Right before it, in the same clause: "I left it in and only added …" denies another thing. */
const denies = (before: string): boolean => {
  const clause = before.slice(before.search(/[^,，;；:：。.]*$/u));
  return (
    denied.test(clause) && !/\b(?:only|just|but|merely|nur|lediglich|s[oó]lo|seulement)\b|只|僅|仅|但/i.test(clause)
  );
};

const tokensOf = (code: string): string[] => [...code.matchAll(suppressions)].map(([token]) => token.toLowerCase());

/** The edit has more of these than it takes away. */
function puts(edits: readonly { before: string | null; after: string | null }[], named: readonly string[]): boolean {
  return edits.some(({ before, after }) => {
    const [old, now] = [tokensOf(before ?? ""), tokensOf(after ?? "")];
    return now.length > old.length && (named.length === 0 || now.some((token) => named.includes(token)));
  });
}
