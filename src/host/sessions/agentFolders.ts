import { join } from "node:path";

/** Agents that keep their sessions in files of this machine. */
const sessionAgents = ["claude-code", "codex"] as const;
export type SessionAgent = (typeof sessionAgents)[number];

export interface AgentFolder {
  readonly agent: SessionAgent;
  readonly path: string;
}

export interface Machine {
  /** The person's own folder: `os.homedir()`. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders of the settings; an empty text stands for none. */
  readonly chosen: Readonly<Record<SessionAgent, string>>;
}

/**
 * Where agents keep their sessions, the same below the person's own folder on Linux, macOS and Windows: a setting comes first, then the
 * variable by which the agent itself is told, then its own places. A folder need not exist.
 */
export function agentFolders({ home, environment, chosen }: Machine): AgentFolder[] {
  const claude = environment.CLAUDE_CONFIG_DIR
    ? [environment.CLAUDE_CONFIG_DIR]
    : [join(home, ".claude"), join(environment.XDG_CONFIG_HOME || join(home, ".config"), "claude")];
  const codex = environment.CODEX_HOME || join(home, ".codex");
  return [
    ...folders(
      "claude-code",
      chosen,
      claude.map((folder) => join(folder, "projects")),
    ),
    ...folders("codex", chosen, [join(codex, "sessions"), join(codex, "archived_sessions")]),
  ];
}

function folders(agent: SessionAgent, chosen: Machine["chosen"], own: readonly string[]): AgentFolder[] {
  return (chosen[agent] === "" ? own : [chosen[agent]]).map((path) => ({ agent, path }));
}
