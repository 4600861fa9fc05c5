import type { ActKind } from "./act.js";
import { deletedByPatch, editsOf } from "./edits.js";
import { asksForPart, asText, type Fields, scalarsOf, text } from "./input.js";
import { MAX_TARGETS, type PartOfCall } from "./partOfCall.js";
import { isRehearsedBy } from "./rehearsal.js";
import { sqlKind } from "./sqlKind.js";
import { type ToolManner, toolWords } from "./tools.js";

/** What the call of a tool of its own, no shell and no code, does. */
export function toolPart(tool: string, manner: ToolManner, fields: Fields): PartOfCall {
  const words = toolWords(tool);
  const kind =
    manner === "editor"
      ? editorKind(fields)
      : manner === "patch"
        ? patchKind(fields)
        : manner === "answer"
          ? "nothing"
          : typeof manner === "object"
            ? manner.kind
            : "unknown";
  const path = text(fields, "path");
  const url = text(fields, "url");
  const folder = text(fields, "folder");
  const patch = manner === "patch" ? (text(fields, "patch") ?? asText(fields)) : null;
  const edits = kind === "edit" || kind === "write" ? editsOf(fields) : [];
  const sql = kind === "query" ? (text(fields, "query") ?? asText(fields)) : null;
  const targets = [
    path,
    url,
    folder,
    ...edits.map((edit) => edit.path),
    ...(patch ? deletedByPatch(patch) : []),
    ...shortValues(fields),
  ];
  return {
    kind: sql !== null ? sqlKind(sql) : kind,
    name: words.join("_") || tool,
    text: asText(fields),
    targets: [...new Set(targets.filter((target) => target !== null && target !== ""))].slice(
      0,
      MAX_TARGETS,
    ) as string[],
    scope: kind === "tests" ? toolScope(fields) : "unknown",
    edits,
    dryRun: isRehearsedBy(fields),
    asksForPart: asksForPart(fields) || (sql !== null && /\blimit\s+\d+/i.test(sql)),
    program: null,
  };
}

function shortValues(fields: Fields): string[] {
  return scalarsOf(fields, MAX_TARGETS)
    .filter(({ value }) => typeof value !== "boolean")
    .map(({ value }) => String(value))
    .filter((value) => value.length > 0 && value.length <= 120 && !value.includes("\n"));
}

function editorKind(fields: Fields): ActKind {
  const command = String(fields.command ?? "");
  if (/^(?:view|read|open|cat|show)/.test(command)) return "read";
  if (/^(?:create|write)/.test(command)) return "write";
  return /^delete/.test(command) ? "delete" : "edit";
}

function patchKind(fields: Fields): ActKind {
  const patch = text(fields, "patch") ?? asText(fields);
  return patch.includes("*** Delete File") && !/\*\*\* (?:Update|Add) File/.test(patch) ? "delete" : "edit";
}

function toolScope(fields: Fields): "all" | "part" | "unknown" {
  const chosen = scalarsOf(fields, 20).some(
    ({ key, value }) =>
      typeof value === "string" &&
      value !== "" &&
      /(?:path|file|filter|pattern|test|name|suite|target)s?$/.test(key) &&
      !/^(?:\.|tests?\/?|all|full|everything|complete|whole|\*|src\/?)$/i.test(value),
  );
  return chosen ? "part" : "all";
}
