import { z } from "zod";
import { attachment, partsOf, text, thinking, thinkingText } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { roleOf } from "../roles.js";
import {
  anything,
  firstText,
  isObject,
  type JsonObject,
  maybeList,
  maybeObject,
  maybeText,
  objectsOf,
  someObject,
  word,
  textOf,
} from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { pathTo } from "../tree.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";

const Talk = z.object({ title: maybeText, current_node: maybeText, mapping: someObject });

const Node = z.object({
  id: maybeText,
  parent: maybeText,
  children: maybeList,
  message: maybeObject,
});
type Node = z.infer<typeof Node> & { readonly key: string };

/** ChatGPT's own export, and DeepSeek's, which took over its tree: nodes by their ids, of which the branch to `current_node` is read. */
export const chatgptExport: TranscriptFormat = {
  id: "chatgpt-export",
  name: "a ChatGPT or DeepSeek export",
  document: {
    recognises: (value) => {
      if (shownNodes(value).length > 0) return true;
      const talk = Talk.safeParse(value).data;
      const nodes = talk && Object.values(talk.mapping);
      return nodes?.some((node) => isObject(node) && "message" in node) ?? false;
    },
    read: (value) => {
      const shown = shownNodes(value);
      if (shown.length === 0) return [talkOf(Talk.parse(value))];
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      for (const message of shown) addNode(turns, message, leftOut);
      return [{ title: textOf(value.title) ?? null, turns, leftOut: leftOut.sentences() }];
    },
  },
};

/** The data of a shared link hold the branch that is shown apart from the tree. */
function shownNodes({ linear_conversation: nodes }: JsonObject): readonly JsonObject[] {
  return objectsOf(nodes).flatMap(({ message }) => (isObject(message) ? [message] : []));
}

function talkOf({ title, current_node, mapping }: z.infer<typeof Talk>): Conversation {
  const nodes = new Map<string, Node>();
  for (const [key, value] of Object.entries(mapping)) {
    const node = Node.safeParse(value).data;
    if (node) nodes.set(key, { ...node, key });
  }
  const parentOf = parentsIn(nodes);
  const current = current_node === undefined ? undefined : nodes.get(current_node);
  const branch = pathTo(current ?? lastLeaf(nodes), parentOf);
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const { message } of branch) if (message) addNode(turns, message, leftOut);
  const aside =
    [...nodes.values()].filter(({ message }) => message).length - branch.filter(({ message }) => message).length;
  if (aside > 0) leftOut.count("message on other branches", aside);
  return { title: title ?? null, turns, leftOut: leftOut.sentences() };
}

/** By the nodes' own word, else by their parents'. */
function parentsIn(nodes: ReadonlyMap<string, Node>): (node: Node) => Node | undefined {
  const parents = new Map<unknown, Node>();
  for (const node of nodes.values()) for (const child of node.children ?? []) parents.set(child, node);
  return ({ key, parent }) => (parent === undefined ? undefined : nodes.get(parent)) ?? parents.get(key);
}

function lastLeaf(nodes: ReadonlyMap<string, Node>): Node | undefined {
  const all = [...nodes.values()];
  const parents = new Set(all.map(({ parent }) => parent));
  return all.findLast(({ key, message }) => message && !parents.has(key)) ?? all.at(-1);
}

const Message = z.object({
  author: maybeObject,
  content: maybeObject,
  recipient: maybeText,
  metadata: maybeObject,
  create_time: anything,
  inserted_at: anything,
  model: maybeText,
  fragments: maybeList,
});

function addNode(turns: TurnList, value: JsonObject, leftOut: LeftOut): void {
  const message = Message.safeParse(value).data;
  if (!message) return;
  const time = timeOf(message.create_time ?? message.inserted_at);
  if (message.fragments) {
    for (const fragment of objectsOf(message.fragments)) addFragment(turns, fragment, time, leftOut);
    return;
  }
  const { author, content = {}, recipient = "all", metadata = {} } = message;
  const role = roleOf(author?.role);
  if (role === undefined) {
    leftOut.count("message without a known author");
    return;
  }
  if (metadata.is_visually_hidden_from_conversation === true) {
    if (role !== "system") leftOut.count("message that ChatGPT hides");
    return;
  }
  const parts = role === "tool" ? [toolResult(null, saidIn(content), errorIn(content))] : partsIn(content);
  const called = role === "assistant" && recipient !== "all" ? [toolCall(null, recipient, saidIn(content))] : parts;
  const name = firstText(role === "assistant" ? metadata : (author ?? {}), ["model_slug", "name"]);
  addTurn(turns, role, withoutCitations(called), { author: name, time, goesOn: role === "assistant" });
}

/** Text of a call or of what a tool answered. */
function saidIn(content: JsonObject): string {
  const own = firstText(content, ["text", "result"]);
  return (
    own ??
    partsIn(content)
      .map((part) => (part.type === "text" ? part.text : ""))
      .join("\n")
  );
}

function errorIn({ content_type }: JsonObject): { isError: boolean | null } {
  return { isError: content_type === "system_error" ? true : null };
}

const contents = new Map<string, (content: JsonObject) => Part[]>([
  ["thoughts", ({ thoughts }) => thinking(objectsOf(thoughts).map(thought).filter(Boolean).join("\n\n"))],
  // "Thought for 8 seconds", which stands for the thoughts before it.
  ["reasoning_recap", () => []],
  ["user_editable_context", () => attachment("the person's custom instructions")],
  ["model_editable_context", () => attachment("the model's memory")],
]);

function partsIn(content: JsonObject): Part[] {
  const type = word(content.content_type) || "text";
  const read = contents.get(type);
  if (read) return read(content);
  const held = Array.isArray(content.parts)
    ? content.parts.flatMap(partIn)
    : text(firstText(content, ["text", "result"]));
  return held.length > 0 || type === "text" || type === "multimodal_text"
    ? held
    : attachment(`content of the type ${quoted(type)}`);
}

function partIn(part: unknown): Part[] {
  if (!isObject(part)) return partsOf(part);
  const type = word(part.content_type ?? part.type);
  if (typeof part.text === "string") return text(part.text);
  return attachment(type.replace(/_asset_pointer$/u, "").slice(0, 40) || "file");
}

function thought(value: JsonObject): string {
  const { summary } = value;
  const said = thinkingText({ content: value.content });
  return [summary, said].filter((one) => typeof one === "string" && one !== "").join("\n");
}

/** Citations are written between characters of the private use area. */
function withoutCitations(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part.type === "text" ? { ...part, text: part.text.replace(/\ue200[^\ue200\ue201]{0,500}\ue201/gu, "") } : part,
  );
}

/** DeepSeek: what is asked, thought and answered, each a fragment. */
function addFragment(turns: TurnList, { type, content }: JsonObject, time: string | undefined, leftOut: LeftOut): void {
  const said = textOf(content);
  const roles = new Map<unknown, [Turn["role"], Part[]]>([
    ["REQUEST", ["user", text(said)]],
    ["THINK", ["assistant", thinking(said)]],
    ["RESPONSE", ["assistant", text(said)]],
  ]);
  const found = roles.get(type);
  if (!found) leftOut.count(`fragment of the type ${quoted(type)}`);
  else addTurn(turns, found[0], found[1], { time, goesOn: found[0] === "assistant" });
}
