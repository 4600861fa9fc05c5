import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];

/** A page as a browser saves it, with what stands around its messages. */
const page = (body: string, around = "<nav><a href='/'>New chat</a><h2>History</h2></nav>") =>
  `<!DOCTYPE html>\n<!-- saved from url=(0030)https://chat.example/c/1 -->\n<html lang="en"><head><meta charset="utf-8"><title>T</title><script>window.x = {"role":"user"};</script><style>.a{}</style></head><body>${around}${body}<footer>can make mistakes</footer></body></html>`;

/** The elements by which these programs name who speaks, with no more than decides how they are read; written down before they were first read. */
describe("a saved page is read:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "ChatGPT",
      page(
        `<main><article data-testid="conversation-turn-1" data-turn="user"><h5 class="sr-only">You said:</h5><div data-message-author-role="user" data-message-id="1" class="whitespace-normal"><div class="whitespace-pre-wrap">Q1:\n  what?</div></div><div><button aria-label="Copy">Copy</button></div></article><article data-testid="conversation-turn-2" data-turn="assistant"><h6 class="sr-only">ChatGPT said:</h6><div><button>Thought for 5s</button></div><div data-message-author-role="assistant" data-message-id="2" data-message-model-slug="gpt-5"><div class="markdown prose"><p data-start="0">So <strong>x</strong> is <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x2</span></span></span>, and 10<sup>3</sup>.</p><ol><li><p>First.</p></li><li><p>Second.</p><ul><li>Inner.</li></ul></li></ol><pre class="overflow-visible!"><div class="contain-inline-size"><div class="flex">python</div><div><button>Copy code</button></div><div class="overflow-y-auto" dir="ltr"><code class="whitespace-pre! language-python"><span class="hljs-keyword">if</span> a &lt; b:\n    print(<span>1</span>)\n</code></div></div></pre><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>Done.</p></div></div></article></main>`,
      ),
      [
        "user: Q1:\n  what?",
        "So **x** is $x^2$, and 10^3.\n\n1. First.\n2. Second.\n   - Inner.\n\n```python\nif a < b:\n    print(1)\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nDone.",
      ],
    ],
    [
      "Claude",
      page(
        `<div class="flex-1"><div data-test-render-count="1"><div class="mb-1"><div class="group relative" ><div data-testid="user-message" class="font-large !font-user-message grid"><p class="whitespace-pre-wrap break-words">Q?</p></div></div></div></div><div data-test-render-count="1"><div data-is-streaming="false" class="group"><div class="font-claude-message relative"><div><div class="grid-cols-1 grid"><p class="whitespace-pre-wrap break-words">A.</p></div></div></div></div></div></div>`,
      ),
      QA,
    ],
    [
      "Claude newer",
      page(
        `<div data-testid="user-message" class="font-large"><p>Q?</p></div><div data-is-streaming="false"><div class="font-claude-response"><p class="font-claude-response-body">A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "Gemini",
      page(
        `<chat-window><infinite-scroller><div class="conversation-container"><user-query><user-query-content><div class="query-content"><h2 class="cdk-visually-hidden">You said</h2><div class="query-text"><p class="query-text-line">Q?</p></div></div></user-query-content></user-query><model-response><response-container><model-thoughts><button>Show thinking</button><div class="thoughts-content"><p>R.</p></div></model-thoughts><message-content class="model-response-text"><div class="markdown markdown-main-panel"><p>A.</p></div></message-content></response-container></model-response></div></infinite-scroller></chat-window>`,
      ),
      QRA,
    ],
    [
      "Open WebUI",
      page(
        `<div id="messages-container"><div id="message-1" class="w-full"><div class="chat-user w-full min-w-full markdown-prose"><div class="rounded-3xl"><p>Q?</p></div></div></div><div id="message-2"><div class="name">llama3.2</div><div class="chat-assistant w-full min-w-full markdown-prose"><p>A.</p></div></div></div>`,
      ),
      QA,
    ],
    [
      "HuggingChat",
      page(
        `<div class="group" data-message-id="1" data-message-role="user"><p class="whitespace-break-spaces">Q?</p></div><div class="group" data-message-id="2" data-message-role="assistant"><div class="prose"><details><summary>Thought for 3 seconds</summary><p>R.</p></details><p>A.</p></div></div>`,
      ),
      QRA,
    ],
    [
      "DeepSeek",
      page(
        `<div class="_9663006"><div class="ds-message _63c77b1"><div class="fbb737a4">Q?</div></div></div><div class="_4f9bf79"><div class="ds-message _63c77b1"><div class="_74c0879"><div class="_5255ff8"><span>Thought for 3 seconds</span></div><div class="ds-think-content"><div class="ds-markdown"><p>R.</p></div></div></div><div class="ds-markdown"><p>A.</p></div></div></div>`,
      ),
      QRA,
    ],
    [
      "Copilot",
      page(
        `<div role="article" data-content="user-message"><h2 class="sr-only">You said</h2><div>Q?</div></div><div role="article" data-content="ai-message"><h2 class="sr-only">Copilot said</h2><p>A.</p></div>`,
      ),
      QA,
    ],
    [
      "Poe",
      page(
        `<div class="ChatMessage_chatMessage__xkgHx"><div class="Message_humanMessageBubble__DLPTO"><p>Q?</p></div></div><div class="ChatMessage_chatMessage__xkgHx"><div class="Message_botMessageBubble__aYctV"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "LibreChat",
      page(
        `<div class="message-render"><div class="user-turn relative"><div class="font-semibold">You</div><div class="message-content">Q?</div></div></div><div class="agent-turn relative"><div class="message-content"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "Kimi",
      page(
        `<div class="chat-content-list"><div class="chat-content-item chat-content-item-user"><div class="user-content">Q?</div></div><div class="chat-content-item chat-content-item-assistant"><div class="markdown"><p>A.</p></div></div></div>`,
      ),
      QA,
    ],
    [
      "SillyTavern",
      page(
        `<div id="chat"><div class="mes" is_user="true" ch_name="You"><div class="mes_text"><p>Q?</p></div></div><div class="mes" is_user="false" ch_name="Bot"><div class="mes_text"><p>A.</p></div></div></div>`,
      ),
      QA,
    ],
    [
      "Gradio",
      page(
        `<div class="message-wrap"><div class="message user svelte-1x" data-testid="user"><p>Q?</p></div><div class="message bot svelte-1x" data-testid="bot"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "Streamlit",
      page(
        `<div data-testid="stChatMessage"><div data-testid="stChatMessageAvatarUser"><svg></svg></div><div data-testid="stChatMessageContent" aria-label="Chat message from user"><p>Q?</p></div></div><div data-testid="stChatMessage"><div data-testid="stChatMessageContent" aria-label="Chat message from assistant"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "text-generation-webui",
      page(
        `<div class="chat"><div class="messages"><div class="user-message"><div class="text"><div class="message-body"><p>Q?</p></div></div></div><div class="assistant-message"><div class="text"><div class="message-body"><p>A.</p></div></div></div></div></div>`,
      ),
      QA,
    ],
    [
      "ChatGPT Exporter",
      page(
        `<div class="conversation"><div class="conversation-item"><div class="author user"><svg></svg></div><div class="conversation-content-wrapper"><div class="conversation-content"><p>Q?</p></div></div></div><div class="conversation-item"><div class="author assistant"><svg></svg></div><div class="conversation-content-wrapper"><div class="conversation-content"><p>A.</p></div></div></div></div>`,
      ),
      QA,
    ],
    [
      "ChatGPT's export page",
      `<html>\n<head>\n<title>ChatGPT Data Export</title>\n<script>\n      var jsonData = [{"title":"T","mapping":{"r":{"id":"r","message":null,"parent":null,"children":["1"]},"1":{"id":"1","message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Q?"]}},"parent":"r","children":["2"]},"2":{"id":"2","message":{"author":{"role":"assistant"},"content":{"content_type":"text","parts":["A."]}},"parent":"1","children":[]}},"current_node":"2"}];\n      function go() { var a = [1]; }\n</script></head><body onload="go()"><div id="root"></div></body></html>`,
      QA,
    ],
    ["headings", page(`<h1>T</h1><h2>User</h2><p>Q?</p><h2>Assistant</h2><p>A.</p>`), QA],
    ["bold names", `<html><body><p><strong>You:</strong> Q?</p><p><strong>ChatGPT:</strong> A.</p></body></html>`, QA],
    [
      "article aria",
      page(
        `<article><h5 class="sr-only">You said:</h5><div>Q?</div></article><article><h6 class="sr-only">ChatGPT said:</h6><p>A.</p></article>`,
      ),
      QA,
    ],
    [
      "MHTML",
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://chatgpt.com/c/1\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://chatgpt.com/c/1\r\n\r\n<!DOCTYPE html><html><body><div data-message-author-role=3D"user">Q?</div><d=\r\niv data-message-author-role=3D"assistant"><p>=E7=AD=94.</p></div></body></html>\r\n------MultipartBoundary--x------\r\n',
      ["user: Q?", "答."],
    ],
    [
      "one answer",
      '<div data-message-author-role="assistant" data-message-id="2"><div class="markdown"><p>A.</p></div></div>',
      ["A."],
    ],
    [
      "display KaTeX",
      '<div data-message-author-role="user">Q?</div><div data-message-author-role="assistant"><p>So</p><span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics><annotation encoding="application/x-tex">\\frac{1}{2}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">12</span></span></span><p>and <b> bold </b>word <i>x</i><sub>1</sub>.<img src="a.png" alt="chart"></p></div>',
      ["user: Q?", "So\n\n$$\n\\frac{1}{2}\n$$\n\nand **bold** word *x*_1."],
    ],
    [
      "Gemini's formula",
      '<user-query class="x">Q?</user-query><model-response class="y"><p>It is <span class="math-inline" data-math="x^2"><span class="katex">x2</span></span>.</p><div class="math-block" data-math="y"></div></model-response>',
      ["user: Q?", "It is $x^2$.\n\n$$\ny\n$$"],
    ],
    [
      "lists in quotes",
      '<div data-message-author-role="user">Q?</div><div data-message-author-role="assistant"><blockquote><p>a</p><p>b</p></blockquote><ul><li>c<br>d</li><li><p>e</p><p>f</p></li></ul><h3>T</h3><p>g</p></div>',
      ["user: Q?", "> a\n>\n> b\n\n- c\n  d\n- e\n  f\n\n### T\n\ng"],
    ],
    [
      "Le Chat",
      page(
        `<div data-message-id="1" data-message-author-role="user"><div class="select-text"><span class="whitespace-pre-wrap">Q?</span></div></div><div data-message-id="2" data-message-author-role="assistant"><div data-message-part-type="reasoning"><button>Thought</button></div><div data-message-part-type="answer"><div class="markdown-container-style"><p>A.</p></div></div></div>`,
      ),
      QA,
    ],
    [
      "Qwen",
      page(
        `<div class="qwen-chat-message qwen-chat-message-user"><div class="chat-user-message"><p class="user-message-content">Q?</p></div></div><div class="qwen-chat-message qwen-chat-message-assistant"><div class="response-message-content"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "Doubao",
      page(
        `<div data-testid="union_message"><div data-testid="send_message"><div data-testid="message_text_content">Q?</div></div></div><div data-testid="union_message"><div data-testid="receive_message"><div data-testid="message_text_content"><p>A.</p></div></div></div>`,
      ),
      QA,
    ],
    [
      "Chainlit",
      page(
        `<div data-step-type="user_message" class="step"><div class="message-content"><p>Q?</p></div></div><div data-step-type="assistant_message" class="step"><div class="message-content"><p>A.</p></div></div>`,
      ),
      QA,
    ],
    [
      "Jan",
      page(
        `<div data-message-author-role="user" data-test-id="message-user-1"><p>Q?</p></div><div data-message-author-role="assistant"><p>A.</p></div>`,
      ),
      QA,
    ],
    [
      "ChatGPT with reasoning text",
      page(
        `<article data-turn="user"><div data-message-author-role="user">Q?</div></article><article data-turn="assistant"><div data-message-author-role="assistant"><div class="reasoning-content"><p>R.</p></div><div class="markdown"><p>A.</p></div></div></article>`,
      ),
      QRA,
    ],
    ["roles in class bem", page(`<div class="msg msg--human">Q?</div><div class="msg msg--ai"><p>A.</p></div>`), QA],
    ["dl", `<html><body><dl><dt>User</dt><dd>Q?</dd><dt>Assistant</dt><dd>A.</dd></dl></body></html>`, QA],
    [
      "Copilot M365",
      page(
        `<div data-testid="chatQuestion" aria-label="You said"><div>Q?</div></div><div data-testid="copilot-message-1" aria-label="Copilot said"><p>A.</p></div>`,
      ),
      QA,
    ],
  ])("%s", (_, text, chat) => {
    expect(chatText(text)).toEqual(chat);
  });
});

describe("a page in which nobody is named for certain is refused:", () => {
  test.each<[string, string]>([
    ["an article", page(`<main><h1>News</h1><p>Some words.</p></main>`)],
    [
      "a forum",
      page(
        `<div class="post"><div class="author">ann</div><p>Q?</p></div><div class="post"><div class="author">bob</div><p>A.</p></div>`,
      ),
    ],
    [
      "a page with a user's menu and a chat app",
      page(`<div class="ai-chat"><div class="user-menu">Me</div><div class="chat-user">Ann</div></div>`),
    ],
    [
      "an empty shell",
      '<!doctype html><html><head><title>ChatGPT</title></head><body><div id="root"></div><script src="x.js"></script></body></html>',
    ],
    ["one answer's text", '<div class="markdown prose"><p>A.</p></div>'],
    ["nested tables", `<html><body>${'<table><tr><td data-role="user">q</td><td>'.repeat(90)}x`],
  ])("%s", (_, text) => {
    expect(refusal(() => readTranscripts(text))).toContain(
      "This is a web page, and nothing in it says for certain who speaks.",
    );
  });
});

test("a page says what is beside its messages, what it is called and what pictures it holds", () => {
  const [talk] = readTranscripts(
    page(
      '<div data-message-author-role="user">Q?<img src="x.png" alt="a chart"></div><div data-message-author-role="assistant">A.<span class="katex">x</span></div>',
    ),
  );
  expect(talk?.title).toBe("T");
  expect(talk?.leftOut).toEqual(["What stands on the page beside its messages was passed over."]);
  expect(talk?.turns.flatMap(({ parts }) => parts)).toEqual([
    { type: "text", text: "Q?" },
    { type: "attachment", what: "image a chart" },
    { type: "text", text: "A." },
    { type: "attachment", what: "formula" },
  ]);
});

test("a page that is deeper than any is refused", () => {
  expect(refusal(() => readTranscripts(`<html>${"<div>".repeat(100_000)}`))).toContain("too deeply nested");
});
