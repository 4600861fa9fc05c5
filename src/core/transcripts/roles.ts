import { isProduct } from "./products.js";
import type { Turn } from "./turn.js";

/** Who speaks, by the names that formats give; compared without case, spaces, hyphens and underscores. */
const names: Readonly<Record<Turn["role"], readonly string[]>> = {
  system: ["system", "developer", "platform", "systemprompt", "systemmessage", "context", "系统", "系統"],
  user: [
    "user",
    "human",
    "you",
    "prompter",
    "customer",
    "client",
    "humanmessage",
    "humanmessagechunk",
    "input",
    "userproxy",
    // Letta, Flowise, Chainlit
    "usermessage",
    "用户",
    "用戶",
    "使用者",
    "人类",
    "人類",
  ],
  assistant: [
    "assistant",
    "ai",
    "bot",
    "model",
    "gpt",
    "chatgpt",
    "bing",
    "bard",
    "claude",
    "gemini",
    "llm",
    "agent",
    "chatbot",
    "response",
    "aimessage",
    "aimessagechunk",
    "assistantmessage",
    // Dust
    "agentmessage",
    "apimessage",
    // Langflow
    "machine",
    "助手",
    "助理",
    "模型",
    "机器人",
    "機器人",
    "functioncall",
    "toolcall",
  ],
  tool: [
    "tool",
    "function",
    "observation",
    "ipython",
    "environment",
    "execution",
    "toolresult",
    "toolresponse",
    "tooloutput",
    "functionresponse",
    "functionoutput",
    "toolmessage",
    "toolreturnmessage",
    "functionmessage",
    "bashexecution",
  ],
};

const roles = new Map(
  Object.entries(names).flatMap(([role, list]) => list.map((name) => [name, role as Turn["role"]] as const)),
);

/** Undefined for a name that no format is known to give. */
export function roleOf(name: unknown): Turn["role"] | undefined {
  if (typeof name !== "string" || name.length > 80) return undefined;
  return roles.get(name.toLowerCase().replace(/[\s_-]/gu, "")) ?? (isProduct(name) ? "assistant" : undefined);
}
