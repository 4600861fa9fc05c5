import { checking, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import { tellsLookAtBase } from "../failed/failsBefore.js";
import type { Closing } from "../closing.js";

/** Calls that show how things were: a run of what stood there, the history, another checkout. */
const looksBack =
  /\bgit\b[^\n]{0,80}\b(?:stash|checkout|switch|worktree|blame|show|bisect|restore|revert|main|master|origin|upstream|HEAD[~^@])/;

/** It is said to have been checked that a failure was there before the change, and nothing was run before it, nor any older state looked at. */
export function beforeNeverSeen({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const sentence = sentences.find(({ text }) => tellsLookAtBase(text));
  if (!sentence || evidence.cutBefore) return null;
  const acts = evidence.allBefore(order);
  const firstEdit = acts.find(({ kind }) => kind === "edit" || kind === "write");
  const runs = acts.filter(({ kind }) => checking.has(kind) || kind === "program");
  if (!firstEdit || runs.length === 0 || runs.some((run) => run.order < firstEdit.order)) return null;
  if (acts.some((act) => isUnseen(act) || looksBack.test(act.text))) return null;
  return carriedByNothing("before-never-seen", runs[0], sentence.text);
}
