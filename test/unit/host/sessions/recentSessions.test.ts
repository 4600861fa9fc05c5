import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { agentFolders } from "../../../../src/host/sessions/agentFolders.js";
import { isOfFolder, projectOf, recentSessions } from "../../../../src/host/sessions/recentSessions.js";

let home: string;
const unset = { "claude-code": "", codex: "" };

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "cotcheck-home-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** A file as an agent leaves it, written at a minute of one hour. */
async function left(path: string, minute: number, text = "{}\n"): Promise<string> {
  const file = join(home, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, new Date(), new Date(2026, 0, 2, 10, minute));
  return file;
}

/** How each system names the folder of a project in the person's own folder. */
const systems = [
  { system: "Linux", own: "/home/ada", project: "-home-ada-work-shop" },
  { system: "macOS", own: "/Users/ada", project: "-Users-ada-work-shop" },
  { system: "Windows", own: "C:\\Users\\ada", project: "C--Users-ada-work-shop" },
] as const;

describe.each(systems)("sessions as they lie on $system", ({ own, project }) => {
  test("are listed newest first, without those of sub-agents and other files", async () => {
    const old = await left(`.claude/projects/${project}/2f1c.jsonl`, 1);
    const codex = await left(".codex/sessions/2026/01/02/rollout-2026-01-02T10-02-00-5973.jsonl", 2);
    const archived = await left(".codex/archived_sessions/rollout-2025-12-31T09-00-00-1111.jsonl", 0);
    const fresh = await left(`.claude/projects/${project}/9a7b.jsonl`, 3);
    await left(`.claude/projects/${project}/agent-71ac.jsonl`, 4);
    await left(`.claude/projects/${project}/9a7b/subagents/agent-11.jsonl`, 4);
    await left(`.claude/projects/${project}/memory/notes.md`, 4);
    await left(`.claude/projects/${project}/empty.jsonl`, 4, "");
    await left(".codex/sessions/2026/01/02/other.jsonl", 4);
    await left(".codex/history.jsonl", 4);

    const found = await recentSessions(agentFolders({ home, environment: {}, chosen: unset }), 10);
    expect(found.map(({ path }) => path)).toEqual([fresh, codex, old, archived]);
    expect(found.map(({ agent }) => agent)).toEqual(["claude-code", "codex", "claude-code", "codex"]);
    expect(found[0]).toMatchObject({ bytes: 3, modified: new Date(2026, 0, 2, 10, 3).getTime(), group: project });
    expect(found[1].group).toBe("2026/01/02");
    expect((await recentSessions(agentFolders({ home, environment: {}, chosen: unset }), 2)).length).toBe(2);
  });

  test("are named by the project, and known to be about a folder", () => {
    const file = { agent: "claude-code", group: project } as const;
    expect(projectOf(file, own)).toBe("work-shop");
    expect(projectOf(file, "/somewhere/else")).toBe(project);
    const folder = own.includes("\\") ? `${own}\\work\\shop` : `${own}/work/shop`;
    expect(isOfFolder(file, folder)).toBe(true);
    expect(isOfFolder(file, own)).toBe(false);
    expect(isOfFolder({ agent: "codex", group: "2026/01/02" }, folder)).toBe(false);
    expect(projectOf({ agent: "codex", group: "2026/01/02" }, own)).toBe("");
  });
});

test("the agents' own variables and the settings say where else to look, the settings first", () => {
  const environment = { CLAUDE_CONFIG_DIR: join(home, "claude"), CODEX_HOME: join(home, "codex") };
  const paths = (chosen: typeof unset, given: Readonly<Record<string, string>> = environment) =>
    agentFolders({ home, environment: given, chosen }).map(({ path }) => path);
  expect(paths(unset)).toEqual([
    join(home, "claude/projects"),
    join(home, "codex/sessions"),
    join(home, "codex/archived_sessions"),
  ]);
  expect(paths({ "claude-code": "/mine", codex: "/theirs" })).toEqual(["/mine", "/theirs"]);
  expect(paths(unset, { XDG_CONFIG_HOME: "/etc/ada" })).toContain(join("/etc/ada", "claude/projects"));
});

test("folders that are not there hold no session, and links lead nowhere", async () => {
  expect(await recentSessions(agentFolders({ home, environment: {}, chosen: unset }), 10)).toEqual([]);
  await left(".claude/projects/-p/a.jsonl", 1);
  await symlink(join(home, ".claude"), join(home, ".claude/projects/-p/round"), "dir");
  expect(await recentSessions(agentFolders({ home, environment: {}, chosen: unset }), 10)).toHaveLength(1);
});
