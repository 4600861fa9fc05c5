import type { FileEdit } from "./act.js";
import { type Fields, text } from "./input.js";

const MAX_EDITS = 60;

/** The changes of files that a call of an editing tool holds. */
export function editsOf(fields: Fields): FileEdit[] {
  const path = text(fields, "path") ?? "";
  const patch = text(fields, "patch");
  if (
    patch !== null &&
    /^\*\*\* (?:Begin Patch|Update File|Add File|Delete File)|^(?:---|diff --git) |^@@(?: |$)/m.test(patch)
  )
    return withPath(patchEdits(patch), path);
  const changed = changesOf(fields.changes);
  if (changed.length > 0) return changed;
  if (Array.isArray(fields.edits) || Array.isArray(fields.replacements) || Array.isArray(fields.ReplacementChunks)) {
    const list = (fields.edits ?? fields.replacements ?? fields.ReplacementChunks) as readonly unknown[];
    return list.slice(0, MAX_EDITS).flatMap((edit) => {
      if (edit === null || typeof edit !== "object") return [];
      const own = edit as Fields;
      return [
        { path: text(own, "path") ?? path, before: text(own, "before"), after: text(own, "after") ?? "", whole: false },
      ];
    });
  }
  const before = text(fields, "before");
  const after = text(fields, "after");
  if (before !== null) {
    const blocks = searchReplaceBlocks(before, path);
    return blocks.length > 0 ? blocks : [{ path, before, after: after ?? "", whole: false }];
  }
  const content = text(fields, "content") ?? after;
  const blocks = searchReplaceBlocks(content ?? text(fields, "patch") ?? "", path);
  if (blocks.length > 0) return blocks;
  return path === "" && content === null ? [] : [{ path, before: null, after: content, whole: true }];
}

const kindsOfChange = new Set(["add", "update", "delete", "modify", "create", "move"]);

/** Codex names what it changed: `[{"path": "a.py", "kind": "update"}]`, or `{"a.py": {"update": {"unified_diff": "…"}}}`. */
function changesOf(changes: unknown): FileEdit[] {
  if (changes === null || typeof changes !== "object") return [];
  const named: (readonly [path: string, change: Fields])[] = Array.isArray(changes)
    ? changes.slice(0, MAX_EDITS).flatMap((change) => {
        const own = (change ?? {}) as Fields;
        return typeof own.path === "string" && kindsOfChange.has(String(own.kind ?? own.type)) ? [[own.path, own]] : [];
      })
    : Object.entries(changes)
        .slice(0, MAX_EDITS)
        .flatMap(([path, change]) => {
          const own = (change ?? {}) as Fields;
          const kind = Object.keys(own).find((key) => kindsOfChange.has(key));
          const inner = kind === undefined ? own : own[kind];
          const isChange = kind !== undefined || kindsOfChange.has(String(own.type));
          return isChange ? [[path, (inner !== null && typeof inner === "object" ? inner : {}) as Fields]] : [];
        });
  return named.flatMap(([path, change]): FileEdit[] => {
    const diff = change.unified_diff ?? change.diff;
    const edits = typeof diff === "string" && diff.includes("@@") ? withPath(patchEdits(diff), path) : [];
    if (edits.length > 0) return edits;
    const content = typeof change.content === "string" ? change.content : null;
    return [{ path, before: null, after: content, whole: content !== null }];
  });
}

function withPath(edits: readonly FileEdit[], path: string): FileEdit[] {
  return edits.map((edit) => (edit.path === "" ? { ...edit, path } : edit));
}

/** `<<<<<<< SEARCH … ======= … >>>>>>> REPLACE`, as several agents write their changes. */
function searchReplaceBlocks(content: string, path: string): FileEdit[] {
  if (!content.includes("<<<<<<<") && !content.includes("------- SEARCH")) return [];
  const edits: FileEdit[] = [];
  let before: string[] | null = null;
  let after: string[] | null = null;
  for (const line of content.split("\n")) {
    if (/^(?:<{5,}|-{5,}) ?SEARCH/.test(line)) [before, after] = [[], null];
    else if (before && !after && /^={5,}$/.test(line)) after = [];
    else if (before && after && /^(?:>{5,}|\+{5,}) ?REPLACE/.test(line)) {
      edits.push({ path, before: before.join("\n"), after: after.join("\n"), whole: false });
      [before, after] = [null, null];
      if (edits.length >= MAX_EDITS) break;
    } else (after ?? before)?.push(line);
  }
  return edits;
}

/** The files of a patch: the agents' own form (`*** Update File: a.ts`) and unified diffs. */
export function patchEdits(patch: string): FileEdit[] {
  const edits: { path: string; before: string[]; after: string[]; whole: boolean }[] = [];
  let current: (typeof edits)[number] | null = null;
  const open = (path: string, whole: boolean) => {
    current = { path, before: [], after: [], whole };
    if (edits.length < MAX_EDITS) edits.push(current);
  };
  let inHunk = false;
  for (const line of patch.split("\n")) {
    const own = /^\*\*\* (Update|Add|Delete) File: (.+?)\s*$/.exec(line);
    if (own) {
      open(own[2], own[1] !== "Update");
      inHunk = true;
      continue;
    }
    const moved = /^\*\*\* Move to: (.+?)\s*$/.exec(line);
    if (moved) {
      open(moved[1], true);
      continue;
    }
    const git = /^diff --git a\/\S+ b\/(\S+)/.exec(line);
    const plus = /^\+\+\+ (?:b\/)?(\S+)/.exec(line);
    if (git || (plus && !inHunk)) {
      const path = (git ?? plus)?.[1] ?? "";
      if (last(edits)?.path !== path || git) open(path, false);
      inHunk = false;
      continue;
    }
    if (/^@@/.test(line)) {
      if (!current) open("", false);
      inHunk = true;
      continue;
    }
    const edit = last(edits);
    if (!edit || (!inHunk && /^(?:---|index |new file|deleted file|similarity|rename)/.test(line))) continue;
    if (line.startsWith("+")) edit.after.push(line.slice(1));
    else if (line.startsWith("-")) edit.before.push(line.slice(1));
  }
  return edits.map(({ path, before, after, whole }) => ({
    path,
    before: whole ? null : before.join("\n"),
    after: after.join("\n"),
    whole,
  }));
}

/**
 * Changes with what stood there before, where the call holds only what it puts there and the tool answers with the lines it took and gave.
 */
export function withDiff(edits: readonly FileEdit[], answer: string): readonly FileEdit[] {
  if (edits.length !== 1 || edits[0].before !== null || !/^-/m.test(answer)) return edits;
  const lines = answer.slice(0, 40_000).split("\n");
  const of = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
      .map((line) => line.slice(1).replace(/^ (?=\S)/, ""));
  const [before, after] = [of("-"), of("+")];
  return before.length === 0
    ? edits
    : [{ path: edits[0].path, before: before.join("\n"), after: after.join("\n"), whole: false }];
}

function last<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

/** Whether a patch in the agents' form takes a file away. */
export function deletedByPatch(patch: string): string[] {
  return [...patch.matchAll(/^\*\*\* Delete File: (.+?)[ \t]*$/gm)].map(([, path]) => path);
}
