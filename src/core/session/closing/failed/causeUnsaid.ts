import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A death that a tool names by its cause, and the words of which one speaks of it. */
const causes: readonly { readonly shown: RegExp; readonly said: RegExp }[] = [
  {
    shown:
      /\bOOMKilled\b|\bOut of memory: Killed process\b|\bjava\.lang\.OutOfMemoryError\b|\boom-kill\b|JavaScript heap out of memory/,
    said: /\boom\w*|out[- ]of[- ]memory|\bmemory (?:limit|use|usage|leak|pressure|runs?|ran|grows?|grew|is|was)(?! (?:un|fine|ok|normal|not))|\bheap\b|\bkilled\b|\b137\b|記憶體|内存|メモリ|Speicher|mémoire|memoria/i,
  },
  {
    shown: /\bNo space left on device\b|\bENOSPC\b/,
    said: /\bspace\b|\bdisk\b|\bENOSPC\b|\bfull\b|磁碟|磁盘|空間|空间/i,
  },
  {
    shown: /\b(?:SIGSEGV|Segmentation fault)\b/,
    said: /seg(?:mentation )?\w*fault|segv|\b11\b|\b139\b|段錯誤|段错误/i,
  },
  {
    shown: /\bcertificate (?:has expired|is not yet valid)\b|\bCERT_HAS_EXPIRED\b/,
    said: /\bcert\w*|\btls\b|\bssl\b|\bexpir\w+|憑證|证书/i,
  },
];
const why =
  /\b(?:why|cause|reason|root[- ]cause|what (?:happened|is wrong|was it|went wrong)|find out|diagnos\w+|investigat\w+)\b|原因|為什麼|为什么|為何|为何|原因|なぜ/i;
const names =
  /\b(?:cause|because|reason|due to|comes? (?:from|of)|dies? (?:of|from)|result of|triggered by|culprit)\b|原因|因為|因为|由於|由于|導致|导致/i;

/** The cause of a failure was asked for; a call names it, and the answer names another and has no word of that one. */
export function causeUnsaid({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!evidence.requestsBefore(order, 1).some(({ text }) => why.test(text.slice(0, 2000)))) return null;
  const told = statements.find(({ sentence }) => names.test(sentence.text));
  if (!told) return null;
  const acts = evidence
    .inExchange(order)
    .filter(({ tool, kind }) => tool !== "user" && kind !== "edit" && kind !== "write");
  for (const { shown, said: words } of causes) {
    if (
      words.test(
        said.replace(/\bmemory (?:is|was|looks?|usage is) (?:\w+ )?(?:unremarkable|fine|ok|normal|stable)\b/gi, ""),
      )
    )
      continue;
    // Of many lines one may be by the way: only what a state or its reason is given as.
    const act = acts.findLast((each) =>
      evidence
        .outputOf(each)
        .lines.some(
          (line) =>
            line.length < 200 &&
            shown.test(line) &&
            /^\s*(?:Reason|State|Last State|Status|Error|Caused by|Exception|FATAL|\[?\w{3,9} \d|\[\s*\d+\.\d+\])/.test(
              line,
            ),
        ),
    );
    if (!act) continue;
    const line = evidence.outputOf(act).lines.find((each) => shown.test(each)) ?? "";
    return {
      rule: "state-not-mentioned",
      status: "contradicted",
      act,
      quote: line.trim().slice(0, 200),
      sentence: told.sentence.text,
    };
  }
  return null;
}
