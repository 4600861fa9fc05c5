import { describe, expect, test } from "vitest";
import { chatText } from "../chatText.js";
import { readTranscripts } from "../../../../../src/core/transcripts/readTranscripts.js";

describe("speakers are named by", () => {
  test.each<[string, string]>([
    ["headings", "# A talk\n\n## User\n\nQ\n\n## Assistant\n\nA\n"],
    ["headings with pictures", "## 👤 User\n\nQ\n\n## 🤖 Assistant\n\nA"],
    ["headings of pictures alone", "## 🧑‍💻\n\nQ\n\n## 🤖\n\nA"],
    ["headings with a model", "### User\n\nQ\n\n### Assistant (gpt-4o)\n\nA"],
    ["headings with times", "### User — 10:32\n\nQ\n\n### Assistant — gpt-4o, 10:33\n\nA"],
    ["numbered headings", "### 1. User\n\nQ\n\n### 2. Assistant\n\nA"],
    ["headings in bold", "##### You said:\n\nQ\n\n###### **ChatGPT said:**\n\nA"],
    ["headings of different levels", "#### You said:\nQ\n##### ChatGPT said:\nA"],
    ["underlined headings", "User\n----\nQ\n\nAssistant\n---------\nA"],
    ["headings closed with hashes", "## User ##\nQ\n## Assistant ##\nA"],
    ["bold names", "**Human:** Q\n\n**AI**: A"],
    ["bold names on lines of their own", "**User**\n\nQ\n\n---\n\n**Cursor**\n\nA\n\n---\n"],
    ["bold names with pictures", "**👤 You:** Q\n\n**🤖 ChatGPT:** A"],
    ["bold names with times", "**User** (10:32): Q\n\n**Assistant** (10:33): A"],
    ["bold names in underscores", "__User__: Q\n\n__Assistant__: A"],
    ["italics", "*User:* Q\n\n*Assistant:* A"],
    ["bold names in HTML", "<b>User:</b> Q\n\n<b>Assistant:</b> A"],
    ["bold names in a list", "- **User:** Q\n- **Assistant:** A"],
    ["labels", "User: Q\n\nAssistant: A\n"],
    ["labels in capitals", "USER: Q\nASSISTANT: A"],
    ["Anthropic's old prompts", "\n\nHuman: Q\n\nAssistant: A"],
    ["Q and A", "Q: Q\nA: A"],
    ["Question and Answer", "Question: Q\n\nAnswer: A"],
    ["Prompt and Response", "## Prompt:\nQ\n\n## Response:\nA"],
    ["Problem and Solution", "Problem: Q\nSolution: A"],
    ["Instruction and Response", "### Instruction:\nQ\n\n### Response:\nA"],
    ["what a site's copy says", "You said:\nQ\nChatGPT said:\nA"],
    ["lines of names alone", "You\n\nQ\n\nChatGPT\n\nA"],
    ["pictures", "🧑: Q\n\n🤖: A"],
    ["pictures without a colon", "👤 Q\n\n🤖 A"],
    ["times before the names", "[10:32] User: Q\n[10:33] Assistant: A"],
    ["dates before the names", "2024-05-01 10:32:00 - User: Q\n2024-05-01 10:33:00 - Assistant: A"],
    ["times behind the names", "User [2024-01-01 10:00]: Q\nAssistant [2024-01-01 10:01]: A"],
    ["使用者 and 助手", "## 使用者\n\nQ\n\n## 助手\n\nA"],
    ["用户 and 助手 with full-width colons", "用户：Q\n\n助手：A"],
    ["問 and 答", "問：Q\n答：A"],
    ["我 and a product", "**我**：Q\n\n**通义千问**：A"],
    ["Nutzer and Assistent", "Nutzer: Q\nAssistent: A"],
    ["ユーザー and アシスタント", "ユーザー: Q\nアシスタント: A"],
    ["names in brackets", "[User]\nQ\n\n[Assistant]\nA"],
    ["names in brackets with colons", "[User]: Q\n[Assistant]: A"],
    ["names between signs", "=== USER ===\nQ\n\n=== ASSISTANT ===\nA"],
    ["names behind dashes", "--- user ---\nQ\n--- assistant ---\nA"],
    ["Windows line ends", "## User\r\n\r\nQ\r\n\r\n## Assistant\r\n\r\nA\r\n"],
  ])("%s", (_, text) => {
    expect(chatText(text)).toEqual(["user: Q", "A"]);
  });

  test.each([
    "ChatGPT",
    "GPT-4o",
    "gpt-4.1-mini",
    "Claude",
    "Claude 3.5 Sonnet",
    "Claude Opus 4.5",
    "claude-sonnet-4-5",
    "Gemini",
    "Gemini 2.5 Pro",
    "Copilot",
    "GitHub Copilot",
    "Grok 4",
    "DeepSeek",
    "DeepSeek-R1",
    "Llama 3.1",
    "Mistral Large",
    "Qwen3",
    "Perplexity",
    "o3-mini",
    "Kimi",
  ])("a product: %s", (name) => {
    expect(chatText(`## You\n\nQ\n\n## ${name}\n\nA`)).toEqual(["user: Q", "A"]);
    expect(chatText(`**You:** Q\n\n**${name}:** A`)).toEqual(["user: Q", "A"]);
  });
});

describe("what export programs write around a talk is not said in it", () => {
  test.each<[string, string]>([
    ["front matter", "---\ntitle: T\n---\n\n## User\n\nQ\n\n## Assistant\n\nA"],
    ["front matter in TOML", "+++\ntitle = 'T'\n+++\n\n## User\n\nQ\n\n## Assistant\n\nA"],
    [
      "names that are no speakers",
      "# Title\n\n**User:** John (j@x.org)  \n**Created:** 3/12/2024 10:11:08  \n**Link:** [https://chat.openai.com/c/1](https://chat.openai.com/c/1)  \n\n## Prompt:\n3/12/2024, 10:11:08\n\nQ\n\n## Response:\n3/12/2024, 10:11:20\n\nA\n\n---\nPowered by [ChatGPT Exporter](https://www.chatgptexporter.com)",
    ],
    [
      "a note in italics",
      "# T\n_Exported on 5/1/2025 at 10:00:00 GMT+2 from Cursor (0.49.6)_\n\n---\n\n**User**\n\nQ\n\n---\n\n**Cursor**\n\nA\n\n---\n",
    ],
    [
      "a table of facts",
      "# Conversation\n- conversationId: 1\n- endpoint: openAI\n- title: T\n\n## History\n**User**\nQ\n\n\n**GPT-4**\nA\n\n\n",
    ],
    ["prose before headings", "This talk was exported from a site.\n\n## User\n\nQ\n\n## Assistant\n\nA"],
    [
      "the instruction's preamble",
      "Below is an instruction that describes a task.\n\n### Instruction:\nQ\n\n### Response:\nA",
    ],
  ])("%s", (_, text) => {
    expect(chatText(text)).toEqual(["user: Q", "A"]);
  });

  test("and prose that was passed over is named", () => {
    const [{ leftOut }] = readTranscripts("Exported from a site.\n\n## User\n\nQ\n\n## Assistant\n\nA");
    expect(leftOut).toEqual(["What stands before the first speaker was passed over."]);
  });

  test.each([
    ["---\ntitle: A talk\n---\n## User\nQ\n## Assistant\nA", "A talk"],
    ["# A talk\n\n## User\nQ\n## Assistant\nA", "A talk"],
    ["## User\nQ\n## Assistant\nA", null],
  ])("%j has the title %j", (text, title) => {
    expect(readTranscripts(text)).toMatchObject([{ title }]);
  });
});

describe("what only looks like a speaker is part of the answer", () => {
  test.each<[string, string]>([
    ["in a code fence", "A\n```\nUser: x\nAssistant: y\n```"],
    ["in a long fence of tildes", "A\n~~~~md\nUser: x\n~~~\nAssistant: y\n~~~~"],
    ["in a quote", "A\n> User: x\n> Assistant: y"],
    ["in indented code", "A\n\n    User: x\n    Assistant: y"],
    ["in a table", "A\n| User: x | Assistant: y |"],
    ["in the middle of a line", "A, and the User: x"],
    ["other labels than the talk's", "A\nQuestion: x\nResponse: y\nModel: z\nSystem: Linux\nAI: 3\nYou: x"],
    ["a name with more words", "A\nUser guide: read it\nAssistant coach: Bob\nClaude Shannon: founder"],
    ["a heading", "A\n## User\nx\n## Assistant\ny"],
  ])("%s", (_, answer) => {
    expect(chatText(`User: Q\n\nAssistant: ${answer}`)).toEqual(["user: Q", answer]);
  });

  test.each<[string, string]>([
    ["headings of another level", "A\n\n### Answer\n\n4\n\n# User"],
    ["vague headings of the same level", "A\n\n## Solution\n\n5\n\n## Answer\n\n4"],
    ["labels", "A\nUser: x\nAssistant: y"],
    ["what nobody can be", "A\n\n## Users and roles\n\nx"],
  ])("below headings: %s", (_, answer) => {
    expect(chatText(`## User\n\nQ\n\n## Assistant\n\n${answer}`)).toEqual(["user: Q", answer]);
  });

  test("choices are no answers", () => {
    expect(chatText("Q: which?\nA: 3\nB: 4\nC: 5\nAnswer: B")).toEqual(["user: which?\nA: 3\nB: 4\nC: 5", "B"]);
  });
});

describe("a text without a talk is plain text", () => {
  test.each([
    "First, 180 / 2.5 = 72.\nNote: the user is right.\n",
    "Let me read the talk.\nUser: hi\nAssistant: hello\nSo the answer is B.",
    "## Understanding\n\nx\n\n## Answer\n\n42",
    "**Question:** what is x?\nIt is 4.",
    "Answer: 4",
    "User: what is x?",
    "Human: a\nHuman: b",
    "```\nUser: Q\nAssistant: A\n```",
    "Alice: Q\nBob: A",
  ])("%j", (text) => {
    expect(chatText(text)).toEqual([text]);
  });
});

test.each<[string, string, readonly string[]]>([
  ["a system's text", "System: S\nUser: Q\nAssistant: A", ["system: S", "user: Q", "A"]],
  ["several questions", "User: Q\nAssistant: B\nUser: C\nAssistant: A", ["user: Q", "assistant: B", "user: C", "A"]],
  ["lines of each", "User: Q\nmore\n\nAssistant: A\n\nmore", ["user: Q\nmore", "A\n\nmore"]],
  [
    "another model later",
    "## User\nQ\n## GPT-4\nB\n## User\nC\n## Claude\nA",
    ["user: Q", "assistant: B", "user: C", "A"],
  ],
  [
    "folded thinking",
    "## User\n\nQ\n\n## Claude\n\n<details>\n<summary>🧠 Reasoning (5s)</summary>\n\nR\n\n</details>\n\nA",
    ["user: Q", "<think>\nR\n</think>\nA"],
  ],
  [
    "thinking below a heading",
    "### User\n\nQ\n\n### Thinking\n\nR\n\n### Assistant\n\nA",
    ["user: Q", "<think>\nR\n</think>\nA"],
  ],
  ["reasoning before an answer", "Question: Q\nReasoning: R\nAnswer: A", ["user: Q", "<think>\nR\n</think>\nA"]],
  [
    "a tool's output",
    "## User\n\nQ\n\n## Assistant\n\nB\n\n## Tool\n\nx\n\n## Assistant\n\nA",
    ["user: Q", "assistant: B", "A"],
  ],
])("a talk holds %s", (_, text, chat) => {
  expect(chatText(text)).toEqual(chat);
});

test("times beside the names are the turns'", () => {
  const [{ turns }] = readTranscripts("2024-05-01 10:32:00 - User: Q\n2024-05-01 10:33:00 - Assistant: A");
  expect(turns.map(({ time }) => time)).toEqual(["2024-05-01T10:32:00", "2024-05-01T10:33:00"]);
});
