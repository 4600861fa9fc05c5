import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AgentFolder, SessionAgent } from "./agentFolders.js";

/** A file that an agent keeps a session in, known by its name and place alone: it was not opened. */
export interface SessionFile {
  readonly agent: SessionAgent;
  readonly path: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: number;
  /** The folder below which the agent files it: of Claude Code one a project, named by the project's path; of Codex a day. */
  readonly group: string;
}

const deepest = 6;
const mostFiles = 20_000;

/** What a session's own file is called; those of the agents that it started are not listed. */
const sessionName: Readonly<Record<SessionAgent, RegExp>> = {
  "claude-code": /^(?!agent-).+\.jsonl$/u,
  codex: /^rollout-.+\.jsonl$/u,
};

/** The sessions in these folders that were written last, newest first. Folders that are not there or cannot be read hold none. */
export async function recentSessions(folders: readonly AgentFolder[], most: number): Promise<SessionFile[]> {
  const found = await Promise.all(folders.map(sessionsBelow));
  const known = new Map(found.flat().map((file) => [file.path, file]));
  return [...known.values()].sort((a, b) => b.modified - a.modified).slice(0, most);
}

async function sessionsBelow({ agent, path: root }: AgentFolder): Promise<SessionFile[]> {
  const files: SessionFile[] = [];
  const visit = async (folder: string, group: readonly string[]): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    // Names of days sort by time: where there are too many files, the newest are among those that are looked at.
    for (const entry of entries.sort((a, b) => (a.name < b.name ? 1 : -1))) {
      if (files.length >= mostFiles) return;
      const path = join(folder, entry.name);
      // Links are not followed.
      if (entry.isDirectory() && group.length < deepest) await visit(path, [...group, entry.name]);
      else if (entry.isFile() && sessionName[agent].test(entry.name)) {
        const facts = await stat(path).catch(() => undefined);
        if (facts && facts.size > 0)
          files.push({ agent, path, modified: facts.mtimeMs, bytes: facts.size, group: group.join("/") });
      }
    }
  };
  await visit(root, []);
  return files;
}

/**
 * The project of a session of Claude Code as people know it. The agent names a project's folder by its path, with `-` for every character
 * that is no letter or digit, so that only what comes after the person's own folder can be taken off.
 */
export function projectOf({ agent, group }: Pick<SessionFile, "agent" | "group">, home: string): string {
  if (agent !== "claude-code") return "";
  const [project] = group.split("/");
  const own = `${encodedPath(home)}-`;
  return project.startsWith(own) ? project.slice(own.length) : project;
}

/** Whether a session of Claude Code was about this folder. */
export function isOfFolder({ agent, group }: Pick<SessionFile, "agent" | "group">, folder: string): boolean {
  return agent === "claude-code" && group.split("/")[0].toLowerCase() === encodedPath(folder).toLowerCase();
}

function encodedPath(path: string): string {
  return path.replace(/[^A-Za-z0-9]/gu, "-");
}
