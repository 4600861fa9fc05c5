import { type Act, isUnseen } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A file of data or a picture, which a script writes where it runs. */
const made =
  /(?<!\b(?:the|a|your|its|any|each|every|newly|auto|already|be|being|gets?|is|are) )\b(?:generated|produced|exported|extracted (?:\w+ ){0,6}(?:to|into)|saved (?:\w+ ){0,6}(?:to|into|as)|written (?:out )?(?:to|into)|wrote(?: out)?|created)\b[^.;:\n]{0,40}?[`「]?(?<file>(?:[\w@.-]+\/)*[\w@-][\w@.-]*\.(?:json|jsonl|csv|tsv|xlsx|parquet|png|svg|pdf|html|xml|sqlite|db|txt|npy|pkl))\b[`」]?/iu;
/** It will be made, or someone else is to make it. */
const notYet =
  /\b(?:will|would|could|should|can|may|might|if|once|when|whenever|after|not|never|until|to be|you|please|by (?!me\b)\w+)\b|n['’]t\b|[?？]/iu;
const leavesItToRun =
  /\b(?:run|execute|start|invoke|call|launch)\b(?! (?:successfully|fine))|\bpython3? \S|\bnode \S|\bto generate\b|\bwhen (?:it is |you )?run\b/iu;
/** Of these it is known what they do: none runs what was written. */
const runsNothing = /^(?:read|search|list|write|edit|think|plan|delete|move)$/;
const script = /\.(?:py|[cm]?[jt]sx?|rb|sh|bash|pl|php|r|jl|go|ps1|sql)$/i;

/** A file is told as generated that only a script of the session would write, and nothing was run after the script was written. */
export function outputNeverMade({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order);
  const written = acts.find(writesScript);
  if (!written || acts.some((act) => isUnseen(act) || !runsNothing.test(act.kind)) || leavesItToRun.test(said))
    return null;
  for (const { text } of sentences) {
    const file = text.length > 300 || notYet.test(text) ? undefined : made.exec(text)?.groups?.file;
    const name = file && fileName(file);
    if (!name || acts.some((act) => holds(act, name, evidence))) continue;
    const maker = acts.find((act) => act.edits.some(({ path, after }) => script.test(path) && after?.includes(name)));
    if (maker) return carriedByNothing("done-by-nothing", maker, text);
  }
  return null;
}

const writesScript = ({ edits, outcome }: Act): boolean =>
  outcome !== "failed" && edits.some(({ path }) => script.test(path));

/** It was written by a call of its own, or a call found it there. */
const holds = (act: Act, name: string, evidence: Evidence): boolean =>
  [...act.edits.map(({ path }) => path), ...act.targets].some((path) => path.includes(name)) ||
  ((act.shell || act.edits.length === 0) && `${act.text}\n${evidence.outputOf(act).text}`.includes(name));
