import { describe, expect, test } from "vitest";
import { chatText } from "./chatText.js";

const QA = ["user: Q?", "A."];
const SQA = ["system: S.", ...QA];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const RA = ["<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };

const fileOf = (held: unknown) => (typeof held === "string" ? held : JSON.stringify(held));
/** Lines of JSON. */
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

/** A seventh table of talks as programs keep them and people paste them, written down before they were first read. */
describe("a seventh table is read:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "Grok's export",
      {
        conversations: [
          {
            conversation: { id: "c", title: "T", create_time: "2025-01-01T10:00:00Z" },
            responses: [
              { response: { _id: "1", message: "Q?", sender: "human", create_time: { $date: { $numberLong: "1" } } } },
              {
                response: {
                  _id: "2",
                  message: "A.",
                  sender: "assistant",
                  thinking_trace: "R.",
                  create_time: { $date: { $numberLong: "2" } },
                },
              },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "Grok's export without a trace",
      {
        conversations: [
          {
            conversation: { id: "c", title: "T" },
            responses: [
              { response: { message: "Q?", sender: "human", thinking_trace: "" } },
              { response: { message: "A.", sender: "ASSISTANT", thinking_trace: "" } },
            ],
          },
        ],
      },
      QA,
    ],
    [
      "Mistral's conversations API",
      {
        object: "conversation.history",
        conversation_id: "c",
        entries: [
          { object: "entry", type: "message.input", role: "user", content: "Q?" },
          {
            object: "entry",
            type: "message.output",
            role: "assistant",
            content: [{ type: "text", text: "A." }],
            model: "m",
          },
        ],
      },
      QA,
    ],
    [
      "Gemini's interactions API",
      {
        id: "i",
        object: "interaction",
        model: "gemini-3",
        input: "Q?",
        outputs: [
          { type: "thought", summary: [{ type: "text", text: "R." }] },
          { type: "text", text: "A." },
        ],
        status: "completed",
      },
      QRA,
    ],
    [
      "OpenAI's responses with the instructions",
      {
        object: "response",
        instructions: "S.",
        input: "Q?",
        output: [
          { type: "reasoning", summary: [{ type: "summary_text", text: "R." }] },
          { type: "message", role: "assistant", content: [{ type: "output_text", text: "A.", annotations: [] }] },
        ],
      },
      ["system: S.", ...QRA],
    ],
    [
      "a response whose reasoning has no text",
      {
        object: "response",
        input: [{ role: "user", content: [{ type: "input_text", text: "Q?" }] }],
        output: [
          { type: "reasoning", summary: [], encrypted_content: "x" },
          { type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
        ],
      },
      QA,
    ],
    [
      "a completion with tools called before",
      {
        messages: [
          { role: "developer", content: [{ type: "text", text: "S." }] },
          {
            role: "user",
            content: [
              { type: "text", text: "Q?" },
              { type: "image_url", image_url: { url: "data:x" } },
            ],
          },
          {
            role: "assistant",
            content: "",
            tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: "{}" } }],
          },
          { role: "tool", tool_call_id: "1", content: "3" },
          { role: "assistant", content: [{ type: "text", text: "A." }] },
        ],
      },
      SQA,
    ],
    [
      "vLLM's reasoning field in a choice",
      {
        id: "x",
        object: "chat.completion",
        choices: [{ index: 0, message: { role: "assistant", content: "A.", reasoning: "R." } }],
      },
      RA,
    ],
    [
      "OpenRouter's reasoning details",
      {
        choices: [
          {
            message: {
              role: "assistant",
              content: "A.",
              reasoning: null,
              reasoning_details: [{ type: "reasoning.text", text: "R.", format: "x", index: 0 }],
            },
          },
        ],
      },
      RA,
    ],
    [
      "a stream with deltas of reasoning",
      [
        { choices: [{ delta: { role: "assistant", reasoning_content: "R" } }] },
        { choices: [{ delta: { reasoning_content: "." } }] },
        { choices: [{ delta: { content: "A" } }] },
        { choices: [{ delta: { content: "." }, finish_reason: "stop" }] },
      ]
        .map((chunk) => `data: ${JSON.stringify({ object: "chat.completion.chunk", ...chunk })}\n\n`)
        .concat("data: [DONE]\n\n")
        .join(""),
      RA,
    ],
    [
      "Ollama's stream with thinking",
      lines(
        { model: "m", created_at: "x", message: { role: "assistant", content: "", thinking: "R." }, done: false },
        { model: "m", created_at: "x", message: { role: "assistant", content: "A" }, done: false },
        { model: "m", created_at: "x", message: { role: "assistant", content: "." }, done: false },
        { model: "m", created_at: "x", message: { role: "assistant", content: "" }, done: true, done_reason: "stop" },
      ),
      RA,
    ],
    [
      "HuggingChat's export",
      {
        title: "T",
        messages: [
          { from: "system", content: "S." },
          { from: "user", content: "Q?" },
          { from: "assistant", content: "A.", updates: [] },
        ],
      },
      SQA,
    ],
    [
      "Zed's thread with a tag a message",
      {
        version: "0.3.0",
        title: "T",
        messages: [
          { User: { id: "1", content: [{ Text: "Q?" }] } },
          { Agent: { content: [{ Thinking: { text: "R.", signature: null } }, { Text: "A." }], tool_results: {} } },
        ],
      },
      QRA,
    ],
    [
      "a room of a game",
      lines(
        { user_name: "Ann", character_name: "Bot", create_date: "2025-01-01" },
        { name: "Ann", is_user: true, is_system: false, mes: "Q?" },
        { name: "Bot", is_user: false, is_system: false, mes: "A.", swipes: ["A.", "B."], extra: { reasoning: "R." } },
      ),
      QRA,
    ],
    [
      "promptfoo",
      {
        results: {
          version: 3,
          results: [{ prompt: { raw: "Q?", label: "Q?" }, response: { output: "A." }, success: true }],
        },
      },
      QA,
    ],
    [
      "promptfoo with a chat as the prompt",
      {
        results: {
          results: [
            { prompt: { raw: JSON.stringify([{ role: "system", content: "S." }, user]) }, response: { output: "A." } },
          ],
        },
      },
      SQA,
    ],
    ["a test case", { input: "Q?", actual_output: "A.", expected_output: "B.", context: ["c"] }, QA],
    ["RAG triple", { question: "Q?", contexts: ["c"], answer: "A.", ground_truth: "B." }, QA],
    ["lighteval details", { example: "Q?", full_prompt: "Q?", gold: ["4"], predictions: ["A."], metrics: {} }, QA],
    ["simple-evals", { prompt_messages: [user], completion: "A.", score: 1 }, QA],
    [
      "messages in a field of a log line",
      `2025-01-01 10:00:00,123 INFO openai request messages=${JSON.stringify([user])} response=${JSON.stringify("A.")}`,
      [
        `2025-01-01 10:00:00,123 INFO openai request messages=${JSON.stringify([user])} response=${JSON.stringify("A.")}`,
      ],
    ],
    [
      "a role of a person and a bot",
      [
        { role: "human", content: "Q?" },
        { role: "bot", content: "A." },
      ],
      QA,
    ],
    [
      "speaker and utterance",
      {
        dialogue: [
          { speaker: "USER", utterance: "Q?" },
          { speaker: "SYSTEM", utterance: "A." },
        ],
      },
      QA,
    ],
    [
      "type and text",
      [
        { type: "human", text: "Q?" },
        { type: "ai", text: "A." },
      ],
      QA,
    ],
    [
      "sender and body",
      {
        messages: [
          { sender: "user", body: "Q?" },
          { sender: "bot", body: "A." },
        ],
      },
      QA,
    ],
    [
      "isUser",
      [
        { isUser: true, text: "Q?" },
        { isUser: false, text: "A." },
      ],
      QA,
    ],
    [
      "author and content",
      {
        chat: [
          { author: "user", content: "Q?" },
          { author: "assistant", content: "A." },
        ],
      },
      QA,
    ],
    ["pairs", { history: [["Q?", "A."]] }, QA],
    ["an object a turn", [{ user: "Q?" }, { assistant: "A." }], QA],
    ["an instruction with its input", { instruction: "Q?", input: "I.", output: "A." }, ["user: Q?\n\nI.", "A."]],
    ["a system's text beside", { system: "S.", prompt: "Q?", completion: "A." }, SQA],
    ["a model's fields", { model: "m", prompt: "Q?", reasoning: "R.", text: "A." }, QRA],
    ["reasoning beside", { question: "Q?", model_reasoning: "R.", model_answer: "A." }, QRA],
    ["cot beside", { question: "Q?", cot: "R.", response: "A." }, QRA],
    ["a list of answers", { prompt: "Q?", responses: ["A."] }, QA],
    ["an answer in a list of objects", { prompt: "Q?", generations: [{ text: "A.", finish_reason: "stop" }] }, QA],
    ["names in Chinese", { 問題: "Q?", 回答: "A." }, QA],
    ["names in Chinese with thinking", { 问题: "Q?", 思考过程: "R.", 答案: "A." }, QRA],
    [
      "roles in Chinese",
      [
        { role: "用户", content: "Q?" },
        { role: "助手", content: "A." },
      ],
      QA,
    ],
    ["a table with thinking", "question,reasoning,answer\nQ?,R.,A.\n", QRA],
    ["a table of user and assistant", "user,assistant\nQ?,A.\n", QA],
    ["a table of input and output", "input\toutput\nQ?\tA.\n", QA],
    ["a table of instructions", "instruction,input,output\nQ?,,A.\n", QA],
    ["a table of Markdown", "| Prompt | Response |\n| --- | --- |\n| Q? | A. |\n", QA],
    ["YAML of a prompt", "prompt: Q?\nresponse: |\n  A.\n", QA],
    ["YAML with thinking", "question: >-\n  Q?\nthinking: R.\nanswer: A.\n", QRA],
    ["YAML of roles", "- user: Q?\n- assistant: A.\n", QA],
    ["XML of messages", '<chat><message role="user">Q?</message><message role="assistant">A.</message></chat>', QA],
    ["XML of prompt and response", "<prompt>Q?</prompt>\n<response>A.</response>", QA],
    [
      "XML of question, thinking and answer",
      "<question>Q?</question>\n<thinking>R.</thinking>\n<answer>A.</answer>",
      QRA,
    ],
    ["User and AI", "User: Q?\nAI: A.", QA],
    ["Me and Gemini", "Me: Q?\n\nGemini: A.", QA],
    ["Question and Response", "Question: Q?\n\nResponse: A.", QA],
    ["PROMPT and OUTPUT", "PROMPT:\nQ?\n\nOUTPUT:\nA.", QA],
    ["ruled blocks", "=== USER ===\nQ?\n\n=== ASSISTANT ===\nA.\n", QA],
    ["dashed blocks", "--- user ---\nQ?\n--- assistant ---\nA.\n", QA],
    ["hashes", "### User:\nQ?\n\n### Assistant:\nA.\n", QA],
    ["pictures", "👤 User: Q?\n\n🤖 Assistant: A.", QA],
    ["times in brackets", "[10:00:01] User: Q?\n[10:00:05] Assistant: A.", QA],
    ["ISO times", "2025-01-01T10:00:00Z user: Q?\n2025-01-01T10:00:05Z assistant: A.", QA],
    ["names with times behind", "User (10:00): Q?\nAssistant (10:01): A.", QA],
    ["使用者 and 助理", "使用者：Q?\n助理：A.", QA],
    ["我 and ChatGPT", "我：Q?\n\nChatGPT：A.", QA],
    ["提问 and 回答", "提问：Q?\n回答：A.", QA],
    ["問 and 答", "問：Q?\n答：A.", QA],
    ["Frage and Antwort", "Frage: Q?\nAntwort: A.", QA],
    ["Utilisateur and Assistant", "Utilisateur : Q?\nAssistant : A.", QA],
    ["Usuario and Asistente", "Usuario: Q?\nAsistente: A.", QA],
    ["Пользователь and Ассистент", "Пользователь: Q?\nАссистент: A.", QA],
    ["ユーザー and アシスタント", "ユーザー：Q?\nアシスタント：A.", QA],
    ["사용자 and 어시스턴트", "사용자: Q?\n어시스턴트: A.", QA],
    ["Người dùng and Trợ lý", "Người dùng: Q?\nTrợ lý: A.", QA],
    ["Usuário and Assistente", "Usuário: Q?\nAssistente: A.", QA],
    ["Utente and Assistente", "Utente: Q?\nAssistente: A.", QA],
    ["Gebruiker and Assistent", "Gebruiker: Q?\nAssistent: A.", QA],
    ["Kullanıcı and Asistan", "Kullanıcı: Q?\nAsistan: A.", QA],
    ["Użytkownik and Asystent", "Użytkownik: Q?\nAsystent: A.", QA],
    ["المستخدم and المساعد", "المستخدم: Q?\nالمساعد: A.", QA],
    ["a system in front", "System: S.\n\nUser: Q?\n\nAssistant: A.", SQA],
    ["a system in Chinese in front", "系统：S.\n用户：Q?\n助手：A.", SQA],
    ["thinking under its own heading", "## Prompt\n\nQ?\n\n## Thinking\n\nR.\n\n## Response\n\nA.", QRA],
    ["thinking in Chinese under its own heading", "## 用户\n\nQ?\n\n## 思考过程\n\nR.\n\n## 回答\n\nA.", QRA],
    ["a quote of a question", "**Q:** Q?\n\n**A:** A.", QA],
    ["org-mode", "* User\nQ?\n\n* Assistant\nA.\n", QA],
    ["reStructuredText", "User\n====\n\nQ?\n\nAssistant\n=========\n\nA.\n", QA],
    [
      "messages printed by LangChain",
      "================================ Human Message =================================\n\nQ?\n================================== Ai Message ==================================\n\nA.",
      QA,
    ],
    ["pictures alone", "🧑‍💻\nQ?\n\n🤖\nA.", QA],
    ["a fence of thinking", "```thinking\nR.\n```\nA.", RA],
    ["Ollama in a terminal", "Thinking...\nR.\n...done thinking.\n\nA.", RA],
    ["bold labels of thinking and answer", "**Thinking:**\nR.\n\n**Answer:**\nA.", RA],
    ["labels of thinking and answer in Chinese", "【思考】\nR.\n【回答】\nA.", RA],
    ["tags of thinking as HTML escapes them", "&lt;think&gt;R.&lt;/think&gt;A.", ["<think>R.</think>A."]],
    [
      "tags with words between",
      "Use <question>Q?</question> and <answer>A.</answer> here.",
      ["Use <question>Q?</question> and <answer>A.</answer> here."],
    ],
    ["prose with colons", "Note: we add.\nResult: it is 5.", ["Note: we add.\nResult: it is 5."]],
    ["a script of a play", "ROMEO: Q?\nJULIET: A.", ["ROMEO: Q?\nJULIET: A."]],
  ])("%s", (_, held, chat) => {
    const read = chatText(fileOf(held));
    expect(read.map((said) => said.trim())).toEqual(chat.map((said) => said.trim()));
  });
});

describe("once more:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "a batch of OpenAI's output",
      {
        id: "b",
        custom_id: "r",
        response: { status_code: 200, body: { choices: [{ message: { role: "assistant", content: "A." } }] } },
      },
      ["A."],
    ],
    [
      "messages with ids and times",
      {
        messages: [
          { id: 1, role: "user", content: "Q?", created_at: "x" },
          { id: 2, role: "assistant", content: "A.", created_at: "y" },
        ],
      },
      QA,
    ],
    ["prompt and output of a list", [{ prompt: "Q?", output: "A." }], QA],
    ["query and response", { query: "Q?", response: "A." }, QA],
    ["a chat under data", { data: { messages: [user, { role: "assistant", content: "A." }] } }, QA],
    ["a chat under result", { result: { conversation: [user, { role: "assistant", content: "A." }] } }, QA],
    [
      "content blocks of Claude with thinking",
      [
        user,
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "R.", signature: "s" },
            { type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "redacted thinking",
      [
        user,
        {
          role: "assistant",
          content: [
            { type: "redacted_thinking", data: "x" },
            { type: "text", text: "A." },
          ],
        },
      ],
      QA,
    ],
    [
      "a tool's use of Claude",
      [
        user,
        { role: "assistant", content: [{ type: "tool_use", id: "t", name: "f", input: {} }] },
        { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: "3" }] },
        { role: "assistant", content: [{ type: "text", text: "A." }] },
      ],
      QA,
    ],
    [
      "thought signature of Gemini",
      {
        contents: [{ role: "user", parts: [{ text: "Q?" }] }],
        candidates: [
          {
            content: {
              role: "model",
              parts: [
                { text: "R.", thought: true },
                { text: "A.", thoughtSignature: "x" },
              ],
            },
          },
        ],
      },
      QRA,
    ],
    [
      "an answer in reasoning tags",
      { prompt: "Q?", completion: "<think>R.</think>A." },
      ["user: Q?", "<think>R.</think>A."],
    ],
    ["human and assistant", "Human: Q?\nAssistant: A.", QA],
    ["USER and ASSISTANT", "USER: Q?\nASSISTANT: A.", QA],
    ["Student and Teacher", "Student: Q?\nTutor: A.", QA],
    ["Prompt and Completion", "Prompt: Q?\nCompletion: A.", QA],
    ["Input and Output", "Input: Q?\nOutput: A.", QA],
    ["headings of three", "### Question\nQ?\n\n### Reasoning\nR.\n\n### Answer\nA.", QRA],
    ["bold labels", "**Prompt**\n\nQ?\n\n**Response**\n\nA.", QA],
    ["a table with thinking in it", "prompt,thinking,response\nQ?,R.,A.\n", QRA],
    ["a table with a system's text", "system,user,assistant\nS.,Q?,A.\n", SQA],
    ["a table of Chinese names", "提示,回答\nQ?,A.\n", QA],
    ["semicolons", "Frage;Antwort\nQ?;A.\n", QA],
    [
      "YAML with a list of messages",
      "messages:\n  - role: user\n    content: Q?\n  - role: assistant\n    content: A.\n",
      QA,
    ],
    ["YAML with blocks", "user: |\n  Q?\nassistant: |\n  A.\n", QA],
    ["使用者說", "使用者說：Q?\nAI說：A.", QA],
    ["我問", "我問：Q?\n\nAI 回答：A.", QA],
    ["質問 and 回答", "質問：Q?\n回答：A.", QA],
    ["질문 and 답변", "질문: Q?\n답변: A.", QA],
    ["Pregunta and Respuesta", "Pregunta: Q?\nRespuesta: A.", QA],
    ["Вопрос and Ответ", "Вопрос: Q?\nОтвет: A.", QA],
    ["Domanda and Risposta", "Domanda: Q?\nRisposta: A.", QA],
    ["Pergunta and Resposta", "Pergunta: Q?\nResposta: A.", QA],
    ["a log with levels", "2025-01-01 10:00:00 INFO user: Q?\n2025-01-01 10:00:02 INFO assistant: A.", QA],
    ["names in angle brackets", "<user> Q?\n<assistant> A.", QA],
    ["a copy of Le Chat", "You\nQ?\n\nLe Chat\nA.", QA],
    ["a copy of Claude", "Q?\n\nClaude\nA.", ["Q?\n\nClaude\nA."]],
    ["JSON Lines of roles", lines(user, { role: "assistant", content: "A." }), QA],
    [
      "JSON Lines behind a record of settings",
      lines(
        { type: "session", id: "x", model: "m" },
        { type: "message", role: "user", content: "Q?" },
        { type: "message", role: "assistant", content: "A." },
      ),
      QA,
    ],
    ["prose with one label", "Answer: 5 is right.", ["Answer: 5 is right."]],
    ["a poem", "Roses are red,\nviolets are blue.", ["Roses are red,\nviolets are blue."]],
  ])("%s", (_, held, chat) => {
    expect(chatText(fileOf(held)).map((said) => said.trim())).toEqual(chat.map((said) => said.trim()));
  });
});
