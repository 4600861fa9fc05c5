import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import { numberOf } from "../grounding/digits.js";
import type { AgainstClosing } from "./againstClosing.js";

const noneDropped =
  /\bno (?:rows?|records?|entries|lines|observations|samples|data points?) (?:were |was |got |have been |had to be )?(?:dropped|removed|lost|deleted|discarded|excluded)\b|\b(?:kept|keeps|keeping) (?:all|every)(?: of the)? (?:rows?|records?|entries|observations|samples)\b|\b(?:all|every) (?:rows?|records?|observations) (?:is|are|was|were) (?:kept|retained|preserved|still there)\b/;
/** "18930 -> 18518", "(1200, 8) -> (1188, 8)". */
const fewer =
  /^\W*(?:[A-Za-z][\w ]{0,30}[:=]\s*)?\(?(\d[\d,]{1,12})(?:, ?\d+\))?\s*(?:->|→|=>)\s*\(?(\d[\d,]{0,12})(?:, ?\d+\))?\W*$/;

/** A run of the agent's own code printed that fewer rows came out than went in, and the closing says that none was dropped. */
export function rowsDropped(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const told = [...statementsOf(said)].find(({ text }) => noneDropped.test(text));
  if (!told) return null;
  const runs = evidence.inExchange(order).filter(({ kind, shell }) => shell && kind === "program");
  const counts = runs.flatMap((act) =>
    evidence.outputOf(act).lines.flatMap((line) => {
      const match = line.length < 200 ? fewer.exec(line) : null;
      return match ? [{ act, line, lost: numberOf(match[1]) - numberOf(match[2]) }] : [];
    }),
  );
  // An earlier run may have been mended since.
  const last = counts[counts.length - 1];
  if (!last || last.lost <= 0 || evidence.editAfter(last.act, order) !== null) return null;
  return {
    rule: "rows-dropped",
    status: "contradicted",
    act: last.act,
    quote: last.line.trim(),
    sentence: told.sentence.text,
  };
}
