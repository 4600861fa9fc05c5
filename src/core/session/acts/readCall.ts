import { readCommandLine } from "../shell.js";
import type { ActKind } from "./act.js";
import { asText, type Fields, text } from "./input.js";
import { MAX_TARGETS, MAX_TEXT, type PartOfCall } from "./partOfCall.js";
import { plain } from "./programNames.js";
import { shellParts } from "./shellParts.js";
import { toolPart } from "./toolPart.js";
import { looksLikeShell, type ToolManner, toolManner } from "./tools.js";

export interface ReadCall {
  readonly manner: ToolManner;
  readonly parts: readonly PartOfCall[];
  readonly isShell: boolean;
}

export function readCall(tool: string, fields: Fields): ReadCall {
  const own = ownProgram(tool, fields);
  if (own !== null) return { manner: "shell", parts: shellParts(own, fields), isShell: true };
  let manner = toolManner(tool);
  const command = text(fields, "command") ?? nestedCommand(fields);
  if (
    typeof manner === "object" &&
    command !== null &&
    /^(?:unknown|program)$/.test(manner.kind) &&
    (looksLikeShell(tool) || isCommandLine(command))
  )
    manner = "shell";
  if (manner === "shell") {
    if (command === null) return { manner, parts: [], isShell: true };
    return { manner, parts: shellParts(command, fields), isShell: true };
  }
  if (manner === "shell-output") return { manner, parts: [], isShell: true };
  if (manner === "code") return { manner, parts: [codePart(tool, fields)], isShell: true };
  return { manner, parts: [toolPart(tool, manner, fields)], isShell: false };
}

/** It begins with a program that is no word of another trade: `run {"cmd": "terraform apply"}`. */
function isCommandLine(command: string): boolean {
  const first = readCommandLine(command.slice(0, 2000)).programs[0]?.name ?? "";
  return programTools.test(first) || (Object.hasOwn(plain, first) && ofDevelopers.has(plain[first]));
}

const ofDevelopers: ReadonlySet<ActKind> = new Set<ActKind>([
  "tests",
  "types",
  "lint",
  "format",
  "build",
  "deploy",
  "query",
  "fetch",
  "install",
  "migrate",
]);

/** Programs that have tools of their own name, whose one argument is the rest of the line. */
const programTools =
  /^(?:kubectl|oc|helm|docker|podman|terraform|tofu|aws|gcloud|az|gh|git|npm|npx|pnpm|yarn|pip|cargo|go|make|systemctl|ansible|ansible-playbook|psql|redis-cli|crontab|curl|rsync|ssh)$/;

/** `kubectl {"args": "-n staging get pods"}` is the line `kubectl -n staging get pods`. */
function ownProgram(tool: string, fields: Fields): string | null {
  const name = tool.toLowerCase();
  if (!programTools.test(name)) return null;
  const rest = fields.args ?? fields.arguments ?? fields.argv ?? fields.command ?? fields.cmd;
  const line = Array.isArray(rest) && rest.every((word) => typeof word === "string") ? rest.join(" ") : rest;
  if (typeof line !== "string" || line.trim() === "") return null;
  return line.trimStart().startsWith(`${name} `) ? line : `${name} ${line}`;
}

/** `{"action": {"type": "exec", "command": [...]}}` and its like. */
function nestedCommand(fields: Fields): string | null {
  for (const inner of Object.values(fields)) {
    if (inner !== null && typeof inner === "object" && !Array.isArray(inner)) {
      const command = text(inner as Fields, "command");
      if (command !== null) return command;
    }
  }
  return null;
}

function codePart(tool: string, fields: Fields): PartOfCall {
  const code = text(fields, "code") ?? text(fields, "command") ?? asText(fields);
  const runsTests = /(?:^|[\s!("'[])(?:pytest|unittest\.main|npm test|cargo test|go test)\b/.test(code);
  return {
    kind: runsTests ? "tests" : "program",
    name: tool,
    text: code.slice(0, MAX_TEXT),
    targets: [...code.slice(0, 20_000).matchAll(/["']([\w./-]{1,200}\.\w{1,6})["']/g)]
      .slice(0, MAX_TARGETS)
      .map(([, path]) => path),
    scope: "unknown",
    edits: [],
    dryRun: false,
    asksForPart: /\.head\(|\.sample\(|\blimit\s+\d+/i.test(code.slice(0, 20_000)),
    program: null,
  };
}
