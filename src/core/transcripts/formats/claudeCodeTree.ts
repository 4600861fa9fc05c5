import type { LeftOut } from "../leftOut.js";
import { pathTo } from "../tree.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";

/** One line of a session, reduced to what a talk needs of it. */
export interface Entry {
  readonly uuid: string | undefined;
  readonly parent: string | undefined;
  readonly session: string | undefined;
  /** Of a sub-agent. */
  readonly sidechain: boolean;
  /** A line of the program without a parent: what stands before it in the file goes before it in the talk. */
  readonly bridge: boolean;
  /** Undefined for lines in which nobody speaks; they carry the chain on. */
  readonly role: Turn["role"] | undefined;
  readonly parts: readonly Part[];
  readonly messageId: string | undefined;
  readonly author: string | undefined;
  readonly time: string | undefined;
}

/** The talks of a file: one for each session that does not go on another's. */
export function talksOf(entries: readonly Entry[], title: string | null, leftOut: LeftOut): Conversation[] {
  const chains = entries.filter(({ sidechain }) => !sidechain);
  const spoken = chains.some(({ role }) => role === "user" || role === "assistant");
  const main = spoken ? chains : entries;
  const aside = entries.length - main.length;
  if (aside > 0)
    leftOut.say(`A side chain of sub-agents with ${aside} ${aside === 1 ? "line" : "lines"} was passed over.`);
  const talks = sessionsOf(main).map((session) => {
    const branch = lastBranch(session);
    const abandoned = session.filter((entry) => entry.role !== undefined && !branch.has(entry)).length;
    const words = `An abandoned branch with ${abandoned} ${abandoned === 1 ? "line" : "lines"} was passed over.`;
    const turns: TurnList = [];
    for (const entry of session) {
      if (entry.role === undefined || !branch.has(entry)) continue;
      const { role, parts, author, time } = entry;
      addTurn(turns, role, parts, { author, time, goesOn: role === "assistant" });
    }
    return { title, turns, leftOut: abandoned > 0 ? [words] : [] };
  });
  const said = talks.filter(({ turns }) => turns.length > 0);
  return (said.length > 0 ? said : talks.slice(0, 1)).map((talk) => ({
    ...talk,
    leftOut: [...talk.leftOut, ...leftOut.sentences()],
  }));
}

/** A line belongs with its parent, and a root with its session: resumed files keep the older session's name in the older lines. */
function sessionsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  const byUuid = new Map<string, Entry[]>();
  const bySession = new Map<string, Entry[]>();
  let last: Entry[] | undefined;
  for (const entry of entries) {
    const { uuid, parent, session } = entry;
    let group: Entry[] | undefined = parent === undefined ? undefined : byUuid.get(parent);
    group ??= session === undefined ? last : bySession.get(session);
    if (uuid === undefined || entry.bridge) group ??= last;
    if (!group) {
      group = [];
      groups.push(group);
    }
    group.push(entry);
    last = group;
    if (uuid !== undefined) byUuid.set(uuid, group);
    if (session !== undefined && !bySession.has(session)) bySession.set(session, group);
  }
  return groups;
}

/**
 * The lines on the way to the last that someone spoke. Calls that an answer makes side by side hang their results on branches of their
 * own, so those lines count too: the other blocks of an answer on the way, and the results of its calls.
 */
function lastBranch(session: readonly Entry[]): ReadonlySet<Entry> {
  const byUuid = new Map(session.flatMap((entry) => (entry.uuid === undefined ? [] : [[entry.uuid, entry] as const])));
  const leaf = session.findLast(({ role }) => role === "user" || role === "assistant");
  // What `stream-json` prints names no parents: it is written down as it happens, and nothing of it is taken back.
  const isStream = session.every(({ parent }) => parent === undefined);
  if (!leaf || leaf.uuid === undefined || isStream) return new Set(session);
  const before = new Map(session.map((entry, i) => [entry, session[i - 1]] as const));
  const parentOf = (entry: Entry): Entry | undefined => {
    const parent = entry.parent === undefined ? undefined : byUuid.get(entry.parent);
    if (parent) return parent;
    // A parent that is not in the file, or a boundary of the program's: what was written before goes before.
    return entry.parent !== undefined || entry.bridge || entry.uuid === undefined ? before.get(entry) : undefined;
  };
  const branch = new Set(pathTo(leaf, parentOf));
  const answers = new Set<string>();
  for (const { messageId } of branch) if (messageId !== undefined) answers.add(messageId);
  for (const entry of session)
    if (entry.uuid === undefined || (entry.messageId !== undefined && answers.has(entry.messageId))) branch.add(entry);
  const asked = new Set<string>();
  for (const { parts } of branch)
    for (const part of parts) if (part.type === "tool-call" && part.id) asked.add(part.id);
  for (const entry of session)
    if (entry.parts.some((part) => part.type === "tool-result" && part.callId !== null && asked.has(part.callId)))
      branch.add(entry);
  return branch;
}
