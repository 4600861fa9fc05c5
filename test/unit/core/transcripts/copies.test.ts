import { describe, expect, test } from "vitest";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];

/** White space within what a template writes is its own. */
const lines = (chat: readonly string[]) => chat.map((said) => said.trim().replace(/\n+/gu, "\n"));

/** What people copy out of sites, messengers, terminals and notes; written down before it was first read. */
describe("a copy is read:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "ChatGPT page copy",
      "Skip to content\nChat history\nYou said:\nQ?\nChatGPT said:\nThought for 12 seconds\nA.\n\n\nChatGPT can make mistakes. Check important info.",
      QA,
    ],
    ["ChatGPT zh-TW", "你說：\nQ?\nChatGPT 說：\nA.", QA],
    ["ChatGPT zh-TW thought", "你說：\nQ?\nChatGPT 說：\n思考了 12 秒\n\nA.", QA],
    ["ChatGPT zh-CN", "您说：\nQ?\nChatGPT 说：\n已思考 12 秒\nA.\nChatGPT 也可能会犯错。请核查重要信息。", QA],
    ["Claude.ai", "You said: Q?\n\nClaude responded: A.", QA],
    ["Gemini said", "You said\n\nQ?\n\nGemini said\n\nA.", QA],
    ["Gemini show thinking", "You said\nQ?\nGemini said\nShow thinking\nA.", QA],
    ["Gemini zh", "你說了\nQ?\nGemini 說了\n顯示思路\nA.", QA],
    ["Copilot", "You said\nQ?\nCopilot said\nA.", QA],
    ["Grok thought", "You: Q?\n\nGrok:\nThought for 9s\n\nA.", QA],
    ["DeepSeek zh-TW", "使用者：Q?\n\nDeepSeek：\n已深度思考（用時 12 秒）\n\nA.", QA],
    [
      "Perplexity md",
      '<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" style="height:64px;margin-right:32px"/>\n\n# Q?\n\nA.\n\n<div style="text-align: center">⁂</div>\n\n[^1]: https://example.org/x\n',
      QA,
    ],
    [
      "WhatsApp Android",
      "12/03/24, 10:15 - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.\n12/03/24, 10:15 - Ann: Q?\n12/03/24, 10:16 - Meta AI: A.\n",
      QA,
    ],
    [
      "WhatsApp iOS",
      "[12/03/2024, 10:15:32] Ann: Q?\n[12/03/2024, 10:15:40] \u200eMeta AI: A.\nB.\n",
      ["user: Q?", "A.\nB."],
    ],
    ["WhatsApp iOS am/pm", "[3/12/24, 10:15:32\u202fAM] Ann: Q?\n[3/12/24, 10:15:40\u202fAM] ChatGPT: A.\n", QA],
    ["WhatsApp zh-TW", "2024/3/12 上午10:15 - Ann: Q?\n2024/3/12 上午10:16 - Meta AI: A.\n", QA],
    ["WhatsApp zh iOS", "[2024/3/12 下午10:15:32] 小明: Q?\n[2024/3/12 下午10:16:01] Meta AI: A.\n", QA],
    ["Telegram copy", "Ann, [12.03.2024 10:15]\nQ?\n\nChatGPT, [12.03.2024 10:15]\nA.", QA],
    ["Telegram copy new", "Ann, [12.03.2024 10:15:07]:\nQ?\n\nClaude, [12.03.2024 10:15:20]:\nA.", QA],
    ["Discord copy", "Ann — Today at 10:15 AM\nQ?\nClyde\nAPP\n — Today at 10:16 AM\nA.", QA],
    ["Discord copy 2", "ann\n — \n10:15\nQ?\nChatGPT\nBOT\n — \n10:16\nA.", QA],
    ["Discord copy dates", "Ann — 12/03/2024 10:15\nQ?\nChatGPTBOT — 12/03/2024 10:15\nA.", QA],
    ["Slack copy", "Ann Lee\n  10:15 AM\nQ?\n10:16\nQ2?\n\n\nClaude\nAPP  10:16 AM\nA.", ["user: Q?\nQ2?", "A."]],
    ["Slack copy short", "Ann Lee  10:15 AM\nQ?\nClaude APP  10:16 AM\nA.", QA],
    ["Teams copy", "[10:15 AM] Ann Lee\nQ?\n\n[10:15 AM] Copilot\nA.", QA],
    ["Teams zh", "[上午 10:15] Ann Lee\nQ?\n\n[上午 10:16] Copilot\nA.", QA],
    ["IRC", "<ann> Q?\n<chatgpt> A.", QA],
    ["IRC with times", "[10:15] <ann> Q?\n[10:16] <chatgpt> A.", QA],
    ["LINE", "2024/03/12（二）\n10:15\tAnn\tQ?\n10:16\tChatGPT\tA.", QA],
    ["org headings", "#+TITLE: T\n\n* User\nQ?\n\n* Assistant\nA.", QA],
    ["org ellama", "* User:\nQ?\n\n* Assistant:\nA.\n", QA],
    ["org-ai", "#+begin_ai\n[SYS]: S.\n\n[ME]: Q?\n\n[AI]: A.\n#+end_ai", ["system: S.", ...QA]],
    [
      "Obsidian Copilot",
      '---\nepoch: 1710238500000\nmodelKey: gpt-4o|openai\ntopic: "T"\n---\n\n**user**: Q?\n[Timestamp: 2024/03/12 10:15:00]\n\n**ai**: A.\n[Timestamp: 2024/03/12 10:15:05]',
      QA,
    ],
    ["Obsidian callouts", "> [!question] User\n> Q?\n\n> [!info] Assistant\n> A.\n> B.", ["user: Q?", "A.\nB."]],
    ["Obsidian callouts of speakers", "> [!user]\n> Q?\n\n> [!assistant]\n> A.", QA],
    [
      "ChatGPT MD",
      '---\nmodel: gpt-4o\n---\n\nQ?\n\n<hr class="__chatgpt_plugin">\n\n### role::assistant<span style="font-size: small;"> (gpt-4o)</span>\n\nA.\n\n<hr class="__chatgpt_plugin">\n\n### role::user\n\n',
      QA,
    ],
    [
      "ChatGPT MD both",
      '<hr class="__chatgpt_plugin">\n\n### role::user\n\nQ?\n\n<hr class="__chatgpt_plugin">\n\n### role::assistant\n\nA.\n',
      QA,
    ],
    ["AsciiDoc", "= A talk\n\n== User\n\nQ?\n\n== Assistant\n\nA.", QA],
    ["AsciiDoc bold", "*User:*:: Q?\n*Assistant:*:: A.", QA],
    ["definition list", "User\n: Q?\n\nAssistant\n: A.", QA],
    ["rst", "User\n====\n\nQ?\n\nAssistant\n=========\n\nA.", QA],
    ["wiki", "== User ==\nQ?\n\n== Assistant ==\nA.", QA],
    ["Poe copy", "User\n\nQ?\n\nClaude-3.5-Sonnet\n\nA.", QA],
    ["Kimi zh", "我\nQ?\nKimi\nA.", QA],
    ["Doubao zh", "我：Q?\n\n豆包：A.", QA],
    ["Yuanbao", "用户：Q?\n\n腾讯元宝：A.", QA],
    ["User/Model", "User: Q?\nModel: A.", QA],
    ["USER colon newline", "USER:\nQ?\n\nASSISTANT:\nA.", QA],
    ["Me/ChatGPT", "Me: Q?\nChatGPT: A.", QA],
    ["P/R Claude md exporter", "## Human:\n\nQ?\n\n## Claude:\n\n> Thought for 3s\n\nA.", QA],
    [
      "Claude md exporter thinking fence",
      "## Human:\n\nQ?\n\n## Claude:\n\n```plaintext\nThought process\nR.\n```\n\nA.",
      QRA,
    ],
    [
      "SpecStory",
      "<!-- Generated by SpecStory -->\n\n# T (2025-01-01 10:00:00)\n\n_**User**_\n\nQ?\n\n---\n\n_**Assistant**_\n\nA.\n\n---\n",
      QA,
    ],
    [
      "SpecStory thinking",
      "_**User (2025-01-01 10:00Z)**_\n\nQ?\n\n---\n\n_**Agent (model claude-4, mode Agent)**_\n\n<think><details><summary>Thought Process</summary>\nR.</details></think>\n\nA.\n\n---\n",
      ["user: Q?", "<think>\nR.\n</think>\nA."],
    ],
    ["Zed md", "## User\n\nQ?\n\n## Agent\n\nA.", QA],
    [
      "Cherry md",
      '# T\n\n---\n\n## 🧑‍💻 User\n\nQ?\n\n---\n\n## 🤖 Assistant\n\n<details style="background-color: #f5f5f5; padding: 5px;"><summary>💡 推理过程</summary><hr>\nR.\n</details>\n\nA.',
      QRA,
    ],
    ["ChatGPT exporter zh", "# T\n\n**用户:** Q?\n\n**助手:** A.", QA],
    ["table talk", "| Role | Message |\n|---|---|\n| User | Q? |\n| Assistant | A. |", QA],
    ["bullets", "* **You**: Q?\n* **AI**: A.", QA],
    ["bold with colon outside and newline", "**User**:\nQ?\n\n**Assistant**:\nA.", QA],
    ["emoji names", "🧑 **You**\n\nQ?\n\n🤖 **Assistant**\n\nA.", QA],
    ["csv quoted semis", "sep=;\nprompt;response\nQ?;A.\n", QA],
    [
      "csv Copilot",
      "Conversation,Time,Author,Message\nT,2024-03-12T10:15:00,Human,Q?\nT,2024-03-12T10:15:05,AI,A.\n",
      QA,
    ],
    ["csv quotes all", '"question","answer"\n"Q?","A."\n', QA],
    ["csv doubled quotes", 'question,answer\n"He said ""hi"", so?","A, b."\n', ['user: He said "hi", so?', "A, b."]],
    ["csv space after comma", 'question, answer\n"Q, x?", "A."\n', ["user: Q, x?", "A."]],
    ["tsv with quotes inside", 'question\tanswer\nHe said "hi"?\tA "b".\n', ['user: He said "hi"?', 'A "b".']],
    ["csv thinking", "question,reasoning,answer\nQ?,R.,A.\n", QRA],
    ["csv backslash quotes", 'prompt,response\n"He said \\"hi\\"?","A."\n', ['user: He said "hi"?', "A."]],
    ["csv pipe", "prompt|response\nQ?|A.\n", QA],
    ["csv trailing newline blank rows", "prompt,response\r\nQ?,A.\r\n,\r\n", QA],
    ["csv speaker text", "speaker,text\nuser,Q?\nassistant,A.\n", QA],
    ["csv zh roles", "角色,内容\n用户,Q?\n助手,A.\n", QA],
    ["claude code new export", " ▐▛███▜▌   Claude Code v2.0\n▝▜█████▛▘  Opus\n\n> Q?\n\n⏺ A.\n", QA],
    ["codex terminal", "user\nQ?\n\nthinking\nR.\n\ncodex\nA.\n", QRA],
    ["gemini cli terminal", "> Q?\n\n✦ A.\n", QA],
    ["aider md", "\n# aider chat started at 2024-03-12 10:15:00\n\n#### Q?\n\nA.\n", QA],
    ["xml tags", "<user>Q?</user>\n<assistant>A.</assistant>", QA],
    [
      "xml conversation",
      '<conversation><message role="user">Q?</message><message role="assistant">A.</message></conversation>',
      QA,
    ],
    ["xml turn human", "<human>Q?</human><ai>A.</ai>", QA],
    ["llama2", "<s>[INST] <<SYS>>\nS.\n<</SYS>>\n\nQ? [/INST] A. </s>", ["system: S.", ...QA]],
    [
      "deepseek template",
      "<｜begin▁of▁sentence｜><｜User｜>Q?<｜Assistant｜><think>\nR.\n</think>\n\nA.<｜end▁of▁sentence｜>",
      ["user: Q?", "<think>\nR.\n</think>\n\nA."],
    ],
    ["sharegpt text", "HUMAN: Q?\nGPT: A.", QA],
    ["Student/Tutor", "Student: Q?\nTutor: A.", QA],
  ])("%s", (_, text, chat) => {
    expect(lines(chatText(text))).toEqual(lines(chat));
  });
});

describe("a text is refused by what it is:", () => {
  test.each<[string, string, RegExp]>([
    [
      "WhatsApp people only",
      "12/03/24, 10:15 - Ann: Q?\n12/03/24, 10:16 - Bob: A.\n12/03/24, 10:17 - Ann: ok\n",
      /a chat of "Ann", "Bob"/,
    ],
    [
      "html fragment",
      '<div class="msg user"><p>Q?</p></div>\n<div class="msg assistant"><p>A.</p></div>',
      /web page|HTML/i,
    ],
    ["html saved", "<!DOCTYPE html>\n<html><body>Q?</body></html>", /web page/i],
    [
      "html saved with comment",
      "<!-- saved from url=(0030)https://chat.example/c/1 -->\n<html>\n<body>Q?</body></html>",
      /web page/i,
    ],
    [
      "mhtml",
      'From: <Saved by Blink>\nSnapshot-Content-Location: https://claude.ai/chat/1\nSubject: T\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n--x\nContent-Type: text/html\n',
      /web page|MHTML/i,
    ],
    ["email thread", "From: ann@x.org\nTo: bob@x.org\nSubject: T\n\nQ?", /mail/i],
    ["diff", "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", /diff|patch/i],
    ["srt", "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.\n", /subtitle/i],
    ["vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", /subtitle/i],
    ["vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n", /card/i],
    ["ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", /calendar/i],
    [
      "python repr messages",
      "[{'role': 'user', 'content': \"What's it?\"}, {'role': 'assistant', 'content': 'A.'}]",
      /Python/,
    ],
    ["python repr with None", "{'role': 'assistant', 'content': 'A.', 'tool_calls': None}", /Python/],
    [
      "json with comments",
      '// a talk\n[{"role":"user","content":"Q?"},{"role":"assistant","content":"A."},]',
      /comments/,
    ],
    ["yaml", "- role: user\n  content: Q?\n- role: assistant\n  content: A.\n", /YAML/],
    [
      "session of python openai",
      "ChatCompletionMessage(content='A.', refusal=None, role='assistant', audio=None, function_call=None, tool_calls=None)",
      /Python/,
    ],
  ])("%s", (_, text, words) => {
    expect(refusal(() => chatText(text))).toMatch(words);
  });

  test.each([
    "Alice: Q?\nBob: A.",
    "Prompt: Q? Response: A.",
    "Subject: the sum.\nIt is 5.",
    "[10:15:32] INFO: started\n[10:15:33] WARN: slow",
    "The ratio is 12:30 - so it is 2:5.\nThe other is 10:15 - so it is 2:3.",
    "<a> and <b> are tags.\n<b> Bold.",
    "<div>5</div> is the answer.",
  ])("but not %j", (text) => {
    expect(chatText(text)).toEqual([text]);
  });
});
