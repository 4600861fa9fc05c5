import { isProduct } from "../products.js";
import type { Turn } from "../turn.js";

export type SpeakerRole = Turn["role"] | "thinking";

export interface SpeakerName {
  readonly role: SpeakerRole;
  /** Names that headings and sentences have for other reasons as well count only as one side of a pair: its index, else undefined. */
  readonly pair?: number;
}

/** Who is named so names a speaker, wherever it stands as one. */
const certain: Readonly<Record<SpeakerRole, readonly string[]>> = {
  user: [
    ...[
      "user",
      "human",
      "you",
      "me",
      "student",
      "customer",
      "interviewer",
      "prompter",
      "client",
      "用户",
      "用戶",
      "使用者",
      "我",
      "你",
      "您",
      "उपयोगकर्ता",
      "người dùng",
      "kullanıcı",
      "pengguna",
      "użytkownik",
      "gebruiker",
      "користувач",
      "ผู้ใช้",
      "我问",
      "我問",
      "提问者",
      "提問者",
      "发问者",
      "人类",
      "人類",
    ],
    ...[
      "ユーザー",
      "あなた",
      "사용자",
      "nutzer",
      "benutzer",
      "utilisateur",
      "usuario",
      "المستخدم",
      // DSPy
      "user message",
      "human message",
      // Windsurf
      "user input",
      "user query",
      "usuário",
      "utente",
      "пользователь",
      "вы",
    ],
  ],
  assistant: [
    ...[
      "assistant",
      "ai",
      "ai assistant",
      "tutor",
      // Windsurf
      "planner response",
      "assistant message",
      "ai message",
      "المساعد",
      "bot",
      "chatbot",
      "agent",
      "llm",
      "assistent",
      "assistente",
      "asistente",
      "ассистент",
    ],
    ...[
      "助手",
      "助理",
      "回答者",
      "模型",
      "챗봇",
      "सहायक",
      "trợ lý",
      "asistan",
      "asisten",
      "asystent",
      "асистент",
      "ผู้ช่วย",
      "ai 回答",
      "ai回答",
      "模型回答",
      "ai助手",
      "ai 助手",
      "机器人",
      "機器人",
      "人工智能",
      "アシスタント",
      "어시스턴트",
      "通义千问",
      "文心一言",
      "豆包",
      "智谱清言",
      "讯飞星火",
    ],
  ],
  system: [
    "system",
    "sys",
    "system prompt",
    "system message",
    "系统",
    "系統",
    "系统提示",
    "系統提示",
    "システム",
    "developer",
  ],
  tool: [
    "tool",
    "tool result",
    "tool output",
    "tool call",
    "function",
    "function result",
    "observation",
    "工具",
    "工具结果",
    "工具結果",
  ],
  thinking: [
    ...["thinking", "think", "thoughts", "thought process", "reasoning", "chain of thought", "internal thoughts"],
    ...["思考", "思考过程", "思考過程", "推理", "推理过程", "推理過程"],
  ],
};

/** The two sides of pairs. */
const pairs: readonly { readonly user: readonly string[]; readonly assistant: readonly string[] }[] = [
  {
    user: [
      "q",
      // Anthropic's short form, with an A on the other side alone
      "h",
      "question",
      "frage",
      "pregunta",
      "pergunta",
      "domanda",
      "вопрос",
      "問",
      "问",
      "问题",
      "問題",
      "提问",
      "提問",
      "質問",
      "질문",
    ],
    assistant: [
      "a",
      "answer",
      "antwort",
      "réponse",
      "respuesta",
      "resposta",
      "risposta",
      "ответ",
      "答",
      "回答",
      "答案",
      "答复",
      "답변",
    ],
  },
  {
    user: ["prompt", "提示", "提示词", "input", "instruction", "query", "request", "指示"],
    assistant: ["response", "output", "completion", "model", "reply", "回复", "回覆", "输出", "応答"],
  },
  {
    user: ["problem", "task", "exercise", "题目", "題目", "例题", "例題"],
    assistant: ["solution", "proof", "解答", "解", "解析"],
  },
];

const names = new Map<string, SpeakerName>([
  ...Object.entries(certain).flatMap(([role, list]) =>
    list.map((name): [string, SpeakerName] => [name, { role: role as SpeakerRole }]),
  ),
  ...pairs.flatMap(({ user, assistant }, pair) => [
    ...user.map((name): [string, SpeakerName] => [name, { role: "user", pair }]),
    ...assistant.map((name): [string, SpeakerName] => [name, { role: "assistant", pair }]),
  ]),
]);

/** NextChat's headings: `Message from You`, `来自 ChatGPT 的消息`. */
const messageOf = /^(?:message from |[来來]自 ?(?=.{1,40}的(?:消息|訊息)$))| ?的(?:消息|訊息)$/gu;

/** `You said`, `ChatGPT wrote`. */
const verb = / (?:said|says|wrote|asked|replied|answered|responded|[说說]了?)$/u;

export function speakerName(label: string): SpeakerName | undefined {
  const name = label
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[’]/gu, "'")
    .replace(messageOf, "")
    .replace(verb, "")
    .replace(/[说說]了?$/u, "")
    .trim();
  const numbered = names.get(withoutNumber(name));
  return (
    names.get(name) ??
    (numbered?.pair === undefined ? undefined : numbered) ??
    (isProduct(name) ? { role: "assistant" } : undefined)
  );
}

/** `Question 3` as `Question`. */
export function withoutNumber(name: string): string {
  return name.replace(/ ?#?\d{1,3}$/u, "");
}

const faces: Readonly<Record<"user" | "assistant", readonly string[]>> = {
  user: ["👤", "🧑", "👩", "👨", "🙋", "🙂", "😀", "🗣", "👱", "🙍", "💁", "🧔"],
  assistant: ["🤖", "🧠", "🦙", "🐋", "👾", "🦾"],
};

/** Of the picture that stands for a speaker. */
export function faceRole(emoji: string): "user" | "assistant" | undefined {
  if (faces.user.some((face) => emoji.startsWith(face))) return "user";
  return faces.assistant.some((face) => emoji.startsWith(face)) ? "assistant" : undefined;
}
