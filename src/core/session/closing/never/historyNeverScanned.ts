import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const scanner = /\b(?:gitleaks|trufflehog3?|detect-secrets|ggshield|noseyparker)\b/;
/** Only the files as they lie there are looked at. */
const filesAlone =
  /--no-git\b|\bgitleaks (?:dir|directory|stdin)\b|\btrufflehog (?:filesystem|stdin)\b|\bdetect-secrets\b|\bggshield (?:secret )?scan path\b|--depth[= ]1\b/;
const asks = /(?:^|\s)(?:version|--version|-V|--help|help)(?:\s|$)/;
/** Commits may have been searched by hand. */
const byHand = /\bgit\b.*\s(?:log|grep|rev-list|show|filter-\w+|cat-file)\b.*(?:-[pSG]\b|--all|\$\()/;
const history = /\b(?:history|histories|(?:all|every|each|past|old|\d[\d,]*) (?:of the )?commits?)\b|歷史|历史|提交/;
const clean = /\b(?:no|zero|0|clean|none|free of|without|nothing|safe|scanned|checked)\b|[✅✔]|沒有|没有|無|无/;

/** Secrets are said to be in no commit, and every scan that came to its end looked at the files alone. */
export function historyNeverScanned({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(
    ({ text }) =>
      history.test(text) &&
      clean.test(text) &&
      !/\bnot\b|n't\b|(?:沒有|没有|尚未|未)(?:被)?(?:掃|扫|檢查|检查|看)/.test(text),
  );
  if (!told) return null;
  const acts = evidence.inExchange(order);
  const scans = acts.filter(
    ({ text, outcome }) => scanner.test(text) && !asks.test(text) && (outcome === "ok" || outcome === "unknown"),
  );
  const last = scans[scans.length - 1];
  if (!last || scans.some(({ text }) => !filesAlone.test(text))) return null;
  if (acts.some(({ text, kind }) => (byHand.test(text) && !/rev-list\b.*--count/.test(text)) || kind === "delegate"))
    return null;
  return {
    rule: "whole-never-read",
    status: "other-evidence",
    act: last,
    quote: last.text.slice(0, 200),
    sentence: told.sentence.text,
  };
}
