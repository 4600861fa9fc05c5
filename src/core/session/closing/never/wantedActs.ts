import type { ActKind } from "../../acts/act.js";

/** Acts that a person asks for because of what they change. */
export const wanted: ReadonlySet<ActKind> = new Set<ActKind>([
  "create",
  "update",
  "remove",
  "send",
  "deploy",
  "migrate",
  "push",
  "pull-request",
  "commit",
  "install",
  "delete",
  "move",
]);

/** Acts that a person asks for because of what they answer. */
export const sources: ReadonlySet<ActKind> = new Set<ActKind>(["lookup", "query", "fetch", "search", "browse", "read"]);
