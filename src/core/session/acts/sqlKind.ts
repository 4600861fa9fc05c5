import type { ActKind } from "./act.js";

/** A statement that changes rows is what it does, not a query. */
export function sqlKind(sql: string): ActKind {
  const statement =
    /^(?:\s|--[^\n]*\n|\/\*[^*]*\*\/)*(?:with\b[^;]{0,2000}?\)\s*)?(\w+)/i
      .exec(sql.slice(0, 5000))?.[1]
      ?.toLowerCase() ?? "";
  if (/^(?:insert|replace|merge)$/.test(statement)) return "create";
  if (statement === "update") return "update";
  if (/^(?:delete|truncate)$/.test(statement)) return "remove";
  if (/^(?:alter|create|drop)$/.test(statement)) return "migrate";
  return "query";
}
