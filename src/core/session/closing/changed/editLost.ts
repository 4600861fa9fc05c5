import type { Act } from "../../acts/act.js";
import { fileName, samePath } from "../../acts/paths.js";
import { type Sentence, sentencesOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { tellsOfFailure } from "../admission.js";
import { wholly } from "../left/leftOut.js";
import type { Closing } from "../closing.js";

/** The file is spoken of as it was, or as what is still to do. */
const leavesIt =
  /\b(?:already|unchanged|untouched|as it was|skipp\w+|except|but|not|no longer needed|n['’]t|left|remain\w*|todo|still|only|manual\w*|yourself|before|check|see|look)\b|[?？]|已經是|已经是|未|沒|没|不|仍|還|还/i;

/** An edit that was not applied, of a file that nothing else changed, and the closing tells of that file, or of all of them, as changed. */
export function editLost({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || tellsOfFailure(said)) return null;
  const acts = evidence.inExchange(order);
  const lost = acts.findLast((act) => isLostEdit(act) && !isThere(act, evidence.allBefore(order), evidence));
  const path = lost?.edits[0]?.path ?? "";
  if (!lost || path === "") return null;
  const name = fileName(path);
  const bare = name.replace(/\.\w+$/, "").toLowerCase();
  const siblings = acts.filter(({ kind, outcome, tool }) => kind === "edit" && outcome === "ok" && tool === lost.tool);
  const speaking = sentences.filter(({ text }) => text.includes(name));
  if (speaking.some(({ text }) => leavesIt.test(text))) return null;
  const told =
    speaking.find(({ heading }) => !heading) ??
    itemOf(name.replace(/\.\w+$/, ""), said) ??
    // "In all three environments (dev, staging, prod)".
    (siblings.length > 0 && bare.length > 2
      ? sentences.find(
          ({ text, plain }) =>
            !leavesIt.test(text) &&
            wholly.test(plain.toLowerCase()) &&
            plain
              .toLowerCase()
              .split(/[^\p{L}\p{N}_-]+/u)
              .includes(bare),
        )
      : undefined);
  return told
    ? {
        rule: "failure-not-mentioned",
        status: "contradicted",
        act: lost,
        quote: lost.quote || "edit",
        sentence: told.text,
      }
    : null;
}

/** "2. ContentCardView — six lines": an item that begins with the file without its ending, where that is no word of any language. */
const itemOf = (stem: string, said: string): Sentence | undefined =>
  stem.length > 5 && /\p{Ll}\p{Lu}|[_-]/u.test(stem)
    ? sentencesOf(said).find(
        ({ plain, text, heading }) =>
          !heading &&
          plain.startsWith(stem) &&
          /^\s*(?:[—–:→-]|has|is|now|was)/.test(plain.slice(stem.length)) &&
          !leavesIt.test(text),
      )
    : undefined;

const isLostEdit = ({ kind, outcome, edits, shell }: Act): boolean =>
  !shell && kind === "edit" && (outcome === "failed" || outcome === "refused") && edits.length === 1;

/** Another call changed that file, may have, or showed that the change is there. */
function isThere(lost: Act, acts: readonly Act[], evidence: Evidence): boolean {
  const { path, after } = lost.edits[0];
  const name = fileName(path);
  const wanted = after?.trim() ?? "";
  return acts.some(
    (act) =>
      act !== lost &&
      ((act.edits.some((edit) => samePath(edit.path, path)) && act.outcome !== "failed" && act.outcome !== "refused") ||
        act.kind === "delegate" ||
        act.kind === "unknown" ||
        (act.edits.length === 0 &&
          act.shell &&
          !/^(?:read|search|list|tests|lint|types|build|commit|push|lookup)$/.test(act.kind) &&
          (act.text.includes(name) || act.order > lost.order)) ||
        (wanted !== "" && act.order > lost.order && evidence.outputOf(act).text.includes(wanted))),
  );
}
