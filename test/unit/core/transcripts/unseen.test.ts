import { describe, expect, test } from "vitest";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const RA = ["<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };

const fileOf = (held: unknown) => (typeof held === "string" ? held : JSON.stringify(held));
/** Lines of JSON. */
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

/** Data sets, logs of evaluations, services and programs, notes and copies, as people have them; written down before they were first read. */
describe("one more is read:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "s1K",
      {
        solution: "S0",
        question: "Q?",
        cot_type: "math",
        source_type: "x",
        metadata: "{}",
        cot: null,
        thinking_trajectories: ["R."],
        attempt: "A.",
      },
      QRA,
    ],
    ["NuminaMath-CoT", { source: "synthetic_math", problem: "Q?", solution: "A.", messages: [user, answer] }, QA],
    [
      "ProcessBench",
      {
        id: "gsm8k-0",
        generator: "Qwen2-7B-Instruct",
        problem: "Q?",
        steps: ["a.", "b."],
        final_answer_correct: false,
        label: 1,
      },
      ["user: Q?", "a.\nb."],
    ],
    [
      "REVEAL",
      {
        dataset: "strategy_qa",
        question_id: "1",
        question: "Q?",
        answer: "yes",
        answer_model: "GPT-3",
        full_answer: "A. B.",
        step_idx: 1,
        step: "A.",
        attribution_relevant_evidence: "Yes",
      },
      ["user: Q?", "A. B."],
    ],
    ["CoT-Collection", { source: "Q?", target: "A.", rationale: "R.", task: "x", type: "CoT" }, QRA],
    [
      "StrategyQA",
      {
        qid: "1",
        term: "T",
        description: "d",
        question: "Q?",
        answer: true,
        facts: ["f1.", "f2."],
        decomposition: ["d1?", "#1?"],
        evidence: [],
      },
      ["user: Q?", "true"],
    ],
    ["BBH", { canary: "c", examples: [{ input: "Q?", target: "(A)" }] }, ["user: Q?", "(A)"]],
    [
      "HellaSwag",
      {
        ind: 1,
        activity_label: "x",
        ctx_a: "c",
        ctx_b: "",
        ctx: "Q",
        endings: ["a", "b", "c", "d"],
        source_id: "s",
        split: "val",
        label: "1",
      },
      ["user: Q\n\nA. a\nB. b\nC. c\nD. d", "B"],
    ],
    [
      "GSM-Symbolic",
      {
        id: 0,
        instance: 0,
        question: "Q?",
        answer: "A.\n#### 3",
        original_id: 1,
        original_question: "Q0",
        original_answer: "A0",
        canary: "x",
      },
      ["user: Q?", "A.\n#### 3"],
    ],
    [
      "FOLIO",
      {
        story_id: 1,
        premises: ["P1.", "P2."],
        "premises-FOL": ["x"],
        conclusion: "C.",
        "conclusion-FOL": "y",
        label: "True",
      },
      ["user: P1.\nP2.\n\nC.", "True"],
    ],
    [
      "FOLIO text",
      {
        story_id: 1,
        premises: "P1.\nP2.",
        "premises-FOL": "x",
        conclusion: "C.",
        "conclusion-FOL": "y",
        label: "Uncertain",
        example_id: 3,
      },
      ["user: P1.\nP2.\n\nC.", "Uncertain"],
    ],
    ["PIQA", { goal: "Q?", sol1: "a", sol2: "b", label: 1 }, ["user: Q?\n\nA. a\nB. b", "B"]],
    [
      "WinoGrande",
      { sentence: "S _ x.", option1: "a", option2: "b", answer: "2" },
      ["user: S _ x.\n\nA. a\nB. b", "B"],
    ],
    ["BoolQ", { question: "Q?", passage: "P.", answer: true }, ["user: P.\n\nQ?", "true"]],
    [
      "LogiQA",
      { context: "P.", query: "Q?", options: ["a", "b", "c", "d"], correct_option: 2 },
      ["user: P.\n\nQ?\n\nA. a\nB. b\nC. c\nD. d", "C"],
    ],
    [
      "OpenBookQA",
      { id: "1", question_stem: "Q?", choices: { text: ["a", "b"], label: ["A", "B"] }, answerKey: "A", fact1: "f" },
      ["user: Q?\n\nA. a\nB. b", "A"],
    ],
    ["AIME csv", "ID,Year,Problem Number,Question,Answer,Part\n1983-1,1983,1,Q?,60,\n", ["user: Q?", "60"]],
    [
      "TruthfulQA csv",
      "Type,Category,Question,Best Answer,Correct Answers,Incorrect Answers,Source\nAdversarial,x,Q?,A.,A.; B.,C.,https://x.example\n",
      QA,
    ],
    [
      "Inspect log",
      {
        version: 2,
        status: "success",
        eval: { task: "t", model: "m" },
        samples: [
          {
            id: 1,
            epoch: 1,
            input: "Q?",
            target: "A",
            messages: [
              { id: "a", content: "Q?", source: "input", role: "user" },
              {
                id: "b",
                content: [
                  { type: "reasoning", reasoning: "R.", signature: "x" },
                  { type: "text", text: "A." },
                ],
                source: "generate",
                role: "assistant",
                model: "m",
              },
            ],
            output: { model: "m", choices: [] },
            scores: {},
          },
        ],
      },
      QRA,
    ],
    [
      "HELM",
      {
        adapter_spec: {},
        request_states: [
          {
            instance: { input: { text: "Q?" }, references: [] },
            request: { prompt: "Question: Q?\nAnswer:" },
            result: { success: true, completions: [{ text: "A.", logprob: 0, tokens: [] }] },
          },
        ],
      },
      QA,
    ],
    [
      "OpenAI evals",
      lines(
        { spec: { completion_fns: ["gpt-4"], eval_name: "t.dev.v0" } },
        {
          run_id: "x",
          event_id: 0,
          sample_id: "t.0",
          type: "sampling",
          data: { prompt: [user], sampled: ["A."] },
          created_by: "",
          created_at: "2024",
        },
        {
          run_id: "x",
          event_id: 1,
          sample_id: "t.0",
          type: "match",
          data: { correct: true, expected: "A.", picked: "A." },
        },
      ),
      QA,
    ],
    [
      "LangSmith run",
      {
        id: "x",
        name: "ChatOpenAI",
        run_type: "llm",
        inputs: {
          messages: [
            [
              {
                lc: 1,
                type: "constructor",
                id: ["langchain", "schema", "messages", "HumanMessage"],
                kwargs: { content: "Q?", type: "human" },
              },
            ],
          ],
        },
        outputs: {
          generations: [
            [
              {
                text: "A.",
                generation_info: {},
                message: {
                  lc: 1,
                  type: "constructor",
                  id: ["langchain", "schema", "messages", "AIMessage"],
                  kwargs: { content: "A.", type: "ai" },
                },
              },
            ],
          ],
        },
      },
      QA,
    ],
    [
      "LangSmith dataset example",
      { id: "x", inputs: { question: "Q?" }, outputs: { answer: "A." }, metadata: { dataset_split: ["base"] } },
      QA,
    ],
    [
      "Langfuse generation",
      {
        id: "1",
        type: "GENERATION",
        name: "x",
        input: [user],
        output: { role: "assistant", content: "A." },
        model: "gpt-4o",
        usageDetails: {},
      },
      QA,
    ],
    ["Langfuse trace text", { id: "1", name: "t", input: "Q?", output: "A.", observations: [], scores: [] }, QA],
    [
      "OpenInference flat span",
      {
        name: "ChatCompletion",
        context: { span_id: "1" },
        attributes: {
          "llm.model_name": "m",
          "llm.input_messages.0.message.role": "user",
          "llm.input_messages.0.message.content": "Q?",
          "llm.output_messages.0.message.role": "assistant",
          "llm.output_messages.0.message.content": "A.",
        },
      },
      QA,
    ],
    [
      "OTel GenAI messages",
      {
        name: "chat m",
        attributes: {
          "gen_ai.system_instructions": JSON.stringify([{ type: "text", content: "S." }]),
          "gen_ai.input.messages": JSON.stringify([{ role: "user", parts: [{ type: "text", content: "Q?" }] }]),
          "gen_ai.output.messages": JSON.stringify([
            {
              role: "assistant",
              parts: [
                { type: "reasoning", content: "R." },
                { type: "text", content: "A." },
              ],
              finish_reason: "stop",
            },
          ]),
        },
      },
      ["system: S.", ...QRA],
    ],
    [
      "Weave call",
      {
        id: "1",
        op_name: "weave:///e/p/op/openai.chat.completions.create:x",
        inputs: { model: "gpt-4o", messages: [user] },
        output: {
          id: "c",
          choices: [{ index: 0, message: answer, finish_reason: "stop" }],
          model: "gpt-4o",
          usage: {},
        },
      },
      QA,
    ],
    [
      "DSPy inspect_history",
      "[2024-03-12T10:15:00.000000]\n\nSystem message:\n\nS.\n\n\nUser message:\n\nQ?\n\n\nResponse:\n\nA.\n\n",
      ["system: S.", ...QA],
    ],
    ["verl rollout", { input: "Q?", output: "A.", gts: "4", score: 1, step: 10 }, QA],
    [
      "axolotl segments",
      {
        segments: [
          { label: false, text: "Q?\n" },
          { label: true, text: "A." },
        ],
      },
      QA,
    ],
    [
      "axolotl segments with a template",
      {
        segments: [
          { label: false, text: "<s>[INST] Q? [/INST] " },
          { label: true, text: "A.</s>" },
        ],
      },
      QA,
    ],
    [
      "smolagents memory",
      [
        { task: "Q?", task_images: null },
        {
          step_number: 1,
          timing: { start_time: 1 },
          model_input_messages: [{ role: "user", content: [{ type: "text", text: "New task: Q?" }] }],
          tool_calls: [{ id: "c1", type: "function", function: { name: "python_interpreter", arguments: "print(3)" } }],
          error: null,
          model_output_message: { role: "assistant", content: "Thought: R.\n<code>print(3)</code>" },
          model_output: "Thought: R.\n<code>print(3)</code>",
          code_action: "print(3)",
          observations: "Execution logs:\n3\n",
          action_output: null,
          token_usage: {},
          is_final_answer: false,
        },
        { output: 3 },
      ],
      ["user: Q?", "Thought: R.\n<code>print(3)</code>"],
    ],
    [
      "gptel org",
      ":PROPERTIES:\n:GPTEL_MODEL: gpt-4o\n:GPTEL_BACKEND: ChatGPT\n:GPTEL_BOUNDS: ((response (111 113)))\n:END:\n*** Q?\n\nA.\n\n*** ",
      QA,
    ],
    [
      "gptel markdown",
      "### Q?\n\nA.\n\n### \n\n<!-- Local Variables: -->\n<!-- gptel-model: gpt-4o -->\n<!-- gptel--bounds: ((response (9 11))) -->\n<!-- End: -->\n",
      QA,
    ],
    [
      "chatgpt-shell",
      "ChatGPT(gpt-4o/General)> Q?\n<shell-maker-end-of-prompt>\nA.\n\nChatGPT(gpt-4o/General)> Q2?\n<shell-maker-end-of-prompt>\nA2.\n",
      ["user: Q?", "assistant: A.", "user: Q2?", "A2."],
    ],
    [
      "Ollama session",
      ">>> why is the sky blue?\nBecause of Rayleigh scattering.\n\n>>> and at night?\nThe sun is elsewhere.\n\n",
      [
        "user: why is the sky blue?",
        "assistant: Because of Rayleigh scattering.",
        "user: and at night?",
        "The sun is elsewhere.",
      ],
    ],
    ["Ollama session with bye", "$ ollama run llama3.2\n>>> Q?\nA.\n\n>>> /bye\n", QA],
    [
      "llm logs",
      "# 2024-03-12T10:15:00    conversation: 01hs id: 01ht\n\nModel: **gpt-4o**\n\n## Prompt\n\nQ?\n\n## Response\n\nA.\n\n## Token usage\n\n10 input, 5 output\n",
      QA,
    ],
    [
      "llm logs --json",
      [
        {
          id: "01",
          model: "gpt-4o",
          prompt: "Q?",
          system: null,
          prompt_json: null,
          options_json: {},
          response: "A.",
          response_json: { id: "x" },
          conversation_id: "c",
          duration_ms: 1,
          datetime_utc: "2024",
          input_tokens: 1,
          output_tokens: 1,
          attachments: [],
        },
      ],
      QA,
    ],
    ["Doubao copy", "用户\nQ?\n豆包\nA.", QA],
    [
      "iMessage exporter",
      "Mar 12, 2024 10:15:00 AM (Read by you after 5 seconds)\nMe\nQ?\n\nMar 12, 2024 10:15:30 AM\nChatGPT\nA.\n",
      QA,
    ],
    ["【思考】", "【思考】\nR.\n\n【回答】\nA.", RA],
    ["【思考过程】 inline", "【思考过程】R.\n【答案】A.", RA],
    ["思考：回答：", "思考：R.\n\n回答：A.", ["思考：R.\n\n回答：A."]],
    ["< think >", "< think >\nR.\n< / think >\nA.", RA],
    ["< think > tight close", "< think >\nR.\n</ think >\nA.", RA],
    [
      "assistantfinal alone",
      "We add 2 and 2. So 4.assistantfinalThe answer is 4.",
      ["<think>\nWe add 2 and 2. So 4.\n</think>\nThe answer is 4."],
    ],
    ["analysis with lines", "analysis\n\nR.\n\nassistantfinal\n\nA.", RA],
    ["LaTeX textbf", "\\textbf{Problem.} Q?\n\n\\textbf{Solution.} A.", QA],
    ["LaTeX environments", "\\begin{problem}\nQ?\n\\end{problem}\n\n\\begin{solution}\nA.\n\\end{solution}\n", QA],
    [
      "LaTeX document",
      "\\documentclass{article}\n\\begin{document}\n\\section*{Problem}\nQ?\n\\section*{Solution}\nA.\n\\end{document}\n",
      QA,
    ],
    ["H: A:", "\n\nH: Q?\n\nA: A.", QA],
    ["H: A: turns", "H: Q?\n\nA: A.\n\nH: Q2?\n\nA: A2.", ["user: Q?", "assistant: A.", "user: Q2?", "A2."]],
    [
      "JSON trailing commas",
      '[\n  {"role": "user", "content": "Q?"},\n  {"role": "assistant", "content": "A."},\n]\n',
      QA,
    ],
    [
      "JSON with comments",
      '{\n  // a chat\n  "messages": [\n    {"role": "user", "content": "Q?"}, /* asked */\n    {"role": "assistant", "content": "A."}\n  ]\n}\n',
      QA,
    ],
    ["JSON with BOM and CRLF", '\ufeff{\r\n"prompt": "Q?",\r\n"response": "A."\r\n}\r\n', QA],
    ["JSONL with CRLF and a cut last line", '{"prompt":"Q?","response":"A."}\r\n\r\n{"prompt":"Q2?","resp', QA],
    ["YAML of sides", "- user: Q?\n  assistant: A.\n", QA],
    ["YAML inline question", "id: 1\nquestion: What is 2+2?\nanswer: 4\n", ["user: What is 2+2?", "4"]],
    [
      "python logging",
      "2024-03-12 10:15:00,123 - INFO - User: Q?\n2024-03-12 10:15:02,456 - INFO - Assistant: A.\n",
      QA,
    ],
    ["bracket log", "[2024-03-12T10:15:00Z] [USER] Q?\n[2024-03-12T10:15:02Z] [ASSISTANT] A.", QA],
    ["prompt marks", "user> Q?\nassistant> A.", QA],
    [
      "few-shot",
      "Q: Q1?\nA: Let's think. R.\nThe answer is 3.\n\nQ: Q?\nA: A.",
      ["user: Q1?", "assistant: Let's think. R.\nThe answer is 3.", "user: Q?", "A."],
    ],
    ["TSV", "id\tinput_text\tmodel_response\tscore\n1\tQ?\tA.\t0.5\n", QA],
    ["CSV with BOM and semicolons", '\ufeffPrompt;Response\n"Q?";"A."\n', QA],
    ["CSV with a question mark in a name", "Question,Gold Answer,Model Answer,Correct?\nQ?,3,A.,TRUE\n", QA],
    ["CSV numbered columns", "#,Prompt,Model output,Notes (optional)\n1,Q?,A.,\n", QA],
    [
      "Jan thread",
      lines(
        {
          id: "1",
          object: "thread.message",
          thread_id: "t",
          role: "user",
          content: [{ type: "text", text: { value: "Q?", annotations: [] } }],
          status: "ready",
          created_at: 1,
        },
        {
          id: "2",
          object: "thread.message",
          thread_id: "t",
          role: "assistant",
          content: [{ type: "text", text: { value: "A.", annotations: [] } }],
          status: "ready",
          created_at: 2,
        },
      ),
      QA,
    ],
    [
      "LobeChat",
      {
        exportType: "sessions",
        state: {
          messages: [
            { role: "user", content: "Q?", sessionId: "s" },
            { role: "assistant", content: "A.", sessionId: "s" },
          ],
          sessions: [],
          topics: [],
        },
        version: 7,
      },
      QA,
    ],
    [
      "DeepSeek export",
      [
        {
          id: "1",
          title: "T",
          inserted_at: "2025",
          mapping: {
            root: { id: "root", parent: null, children: ["1"], message: null },
            1: {
              id: "1",
              parent: "root",
              children: ["2"],
              message: {
                files: [],
                model: "deepseek-chat",
                inserted_at: "2025",
                fragments: [{ type: "REQUEST", content: "Q?" }],
              },
            },
            2: {
              id: "2",
              parent: "1",
              children: [],
              message: {
                files: [],
                model: "deepseek-reasoner",
                inserted_at: "2025",
                fragments: [
                  { type: "THINK", content: "R." },
                  { type: "RESPONSE", content: "A." },
                ],
              },
            },
          },
        },
      ],
      QRA,
    ],
    ["nested list content", [user, { role: "assistant", content: [[{ type: "text", text: "A." }]] }], QA],
    [
      "Mistral thinking parts",
      [
        user,
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: [{ type: "text", text: "R." }], closed: true },
            { type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "HLE",
      {
        id: "1",
        question: "Q?",
        image: "",
        answer: "A.",
        answer_type: "exactMatch",
        rationale: "R.",
        raw_subject: "x",
      },
      QRA,
    ],
    [
      "ZeroEval",
      {
        session_id: "x",
        chat_history: ["Q?"],
        model_input: "Q?",
        output: ["A."],
        generator: "m",
        dataset: "zebra-grid",
        puzzle: "Z",
      },
      QA,
    ],
    ["UltraChat", { id: "0", data: ["Q?", "A."] }, QA],
    [
      "OpenR1-Math",
      {
        problem: "Q?",
        solution: "S",
        answer: "4",
        problem_type: "x",
        uuid: "u",
        generations: ["<think>\nR.\n</think>\nA.", "B"],
        correctness_math_verify: [true, false],
        finish_reasons: null,
      },
      QRA,
    ],
    [
      "NaturalReasoning",
      {
        question: "Q?",
        reference_answer: "",
        responses: [{ response_model: "Llama3.3-70B-Instruct", response: "A." }],
      },
      QA,
    ],
    [
      "Llama-Nemotron",
      { input: [user], output: "<think>\nR.\n</think>\nA.", reasoning: "on", category: "math", system_prompt: "S." },
      ["system: S.", ...QRA],
    ],
    [
      "Vicuna on one line",
      "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful answers. USER: Q? ASSISTANT: A.</s>",
      [
        "system: A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful answers.",
        "user: Q?",
        "A.",
      ],
    ],
    ["Belle template", "<s>Human: Q?\n</s><s>Assistant: A.\n</s>", QA],
    ["ChatGLM template", "[Round 1]\n\n问：Q?\n\n答：A.", QA],
    ["problem, reasoning, answer", "**Problem:** Q?\n\n**Reasoning:** R.\n\n**Answer:** A.", QRA],
    [
      "ReAct",
      "Question: Q?\nThought: R.\nAction: search[x]\nObservation: O.\nThought: R2.\nFinal Answer: A.",
      ["user: Q?", "assistant: Thought: R.\nAction: search[x]", "Thought: R2.\nFinal Answer: A."],
    ],
    [
      "ARC csv",
      "id,question,choices,answerKey\n1,Q?,\"{'text': array(['a', 'b'], dtype=object), 'label': array(['A', 'B'], dtype=object)}\",B\n",
      ["user: Q?", "B"],
    ],
    ["ProofWriter", { id: "1", theory: "P.", question: "Q?", answer: "True", proof: "x" }, ["user: P.\n\nQ?", "True"]],
    ["Winogrande xl csv", "sentence,option1,option2,answer\nS _ x.,a,b,1\n", ["user: S _ x.\n\nA. a\nB. b", "A"]],
    [
      "CosmosQA",
      { id: "1", context: "P.", question: "Q?", answer0: "a", answer1: "b", answer2: "c", answer3: "d", label: 1 },
      ["user: P.\n\nQ?\n\nA. a\nB. b\nC. c\nD. d", "B"],
    ],
    [
      "SocialIQA",
      { context: "P.", question: "Q?", answerA: "a", answerB: "b", answerC: "c", label: "2" },
      ["user: P.\n\nQ?\n\nA. a\nB. b\nC. c", "B"],
    ],
    [
      "SciQ",
      { question: "Q?", distractor1: "x", distractor2: "y", distractor3: "z", correct_answer: "A.", support: "S." },
      QA,
    ],
    [
      "QuALITY-like RACE",
      { article: "P.", question: "Q?", options: ["a", "b", "c", "d"], answer: "C", example_id: "high.txt" },
      ["user: P.\n\nQ?\n\nA. a\nB. b\nC. c\nD. d", "C"],
    ],
    [
      "MedMCQA",
      { id: "1", question: "Q?", opa: "a", opb: "b", opc: "c", opd: "d", cop: 1, exp: "R.", choice_type: "single" },
      ["user: Q?\n\nA. a\nB. b\nC. c\nD. d", "<think>\nR.\n</think>\nB"],
    ],
    ["Omni-MATH", { domain: ["x"], difficulty: 8, problem: "Q?", solution: "A.", answer: "4", source: "x" }, QA],
    [
      "OlympiadBench",
      { id: 1, question: "Q?", solution: ["A."], final_answer: ["4"], context: null, modality: "Text-only" },
      QA,
    ],
    ["Putnam informal", { problem_name: "x", informal_statement: "Q?", informal_solution: "A." }, QA],
    [
      "DeepMath",
      {
        question: "Q?",
        final_answer: "4",
        difficulty: 5,
        topic: "x",
        r1_solution_1: "A.",
        r1_solution_2: "B.",
        r1_solution_3: "C.",
      },
      QA,
    ],
    [
      "Dolphin R1",
      { messages: [{ role: "system", content: "" }, user], reasoning: "R.", answer: "A.", overall_score: 0.9 },
      QRA,
    ],
    [
      "Sky-T1 data",
      {
        system: "S.",
        conversations: [
          { from: "user", value: "Q?" },
          { from: "assistant", value: "A." },
        ],
      },
      ["system: S.", ...QA],
    ],
    [
      "Magpie",
      {
        uuid: "1",
        instruction: "Q?",
        response: "A.",
        conversations: [
          { from: "human", value: "Q?" },
          { from: "gpt", value: "A." },
        ],
        gen_input_configs: {},
      },
      QA,
    ],
    ["TULU 3", { id: "1", messages: [user, answer], source: "x" }, QA],
    [
      "APIGen",
      {
        system: "S.",
        conversations: [
          { from: "human", value: "Q?" },
          { from: "function_call", value: '{"name":"f","arguments":{}}' },
          { from: "observation", value: "3" },
          { from: "gpt", value: "A." },
        ],
        tools: "[]",
      },
      ["system: S.", ...QA],
    ],
    [
      "Braintrust export",
      {
        id: "1",
        input: [user],
        output: [{ message: { ...answer, tool_calls: null }, index: 0, finish_reason: "stop" }],
        expected: null,
        scores: {},
      },
      QA,
    ],
    [
      "Helicone",
      {
        request_id: "1",
        request_body: { model: "m", messages: [user] },
        response_body: { choices: [{ message: answer }] },
      },
      QA,
    ],
    [
      "Portkey",
      { request: { body: { messages: [user] } }, response: { body: { choices: [{ message: answer }] }, status: 200 } },
      QA,
    ],
    [
      "Opik trace",
      { id: "1", name: "t", input: { messages: [user] }, output: { choices: [{ message: answer }] }, spans: [] },
      QA,
    ],
    [
      "Humanloop log",
      { id: "1", messages: [user], output: "A.", output_message: { role: "assistant", content: "A." } },
      QA,
    ],
    [
      "LiteLLM standard log",
      {
        id: "1",
        call_type: "acompletion",
        messages: [user],
        response: { choices: [{ message: { ...answer, reasoning_content: "R." } }] },
        model: "m",
      },
      QRA,
    ],
    [
      "Vertex prompt",
      {
        contents: [
          { role: "USER", parts: [{ text: "Q?" }] },
          { role: "MODEL", parts: [{ text: "A." }] },
        ],
      },
      QA,
    ],
    [
      "Gemini batch line",
      {
        key: "1",
        request: { contents: [{ parts: [{ text: "Q?" }], role: "user" }] },
        response: {
          candidates: [{ content: { parts: [{ text: "R.", thought: true }, { text: "A." }], role: "model" } }],
        },
      },
      QRA,
    ],
    [
      "Anthropic batch line",
      {
        custom_id: "1",
        result: {
          type: "succeeded",
          message: {
            type: "message",
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R.", signature: "x" },
              { type: "text", text: "A." },
            ],
          },
        },
      },
      RA,
    ],
    [
      "vLLM server dump",
      { request: { prompt: "Q?", max_tokens: 10 }, response: { choices: [{ text: "A.", finish_reason: "stop" }] } },
      QA,
    ],
    ["LM Studio log", "2024-03-12 10:15:00 [DEBUG] Received request\nUser: Q?\nAssistant: A.", QA],
    ["Kobold text", "### Instruction:\nQ?\n### Response:\nA.", QA],
    ["lower-case names", "user\nQ?\n\nassistant\nA.", QA],
    ["Q/A without colons", "Q. Q?\n\nA. A.", QA],
    [
      "Q. above choices of several lines",
      "Q. Q?\nA. red\n   or so\nB. blue\n\nIt is A.",
      ["Q. Q?\nA. red\n   or so\nB. blue\n\nIt is A."],
    ],
    ["Speaker 1", "Me: Q?\nGPT4: A.", QA],
    ["names in brackets with colon", "[User]: Q?\n[Assistant]: A.", QA],
    [
      "markdown details thinking",
      "## User\n\nQ?\n\n## Assistant\n\n<details>\n<summary>Thinking</summary>\n\nR.\n\n</details>\n\nA.",
      QRA,
    ],
    ["quoted question", "> Q?\n\nA.", ["> Q?\n\nA."]],
    ["Chinese colon names", "用户：Q?\n\nDeepSeek：A.", QA],
    ["GLM-4 copy", "您：Q?\n智谱清言：A.", QA],
    ["thinking in parens", "User: Q?\nAssistant (thinking): R.\nAssistant: A.", QRA],
    ["CSV with line breaks and quotes", 'id,prompt,completion\n1,"Q?","A ""b"".\nC."\n', ["user: Q?", 'A "b".\nC.']],
    ["Excel copy (TSV with quotes)", 'Prompt\tModel answer\nQ?\t"A.\nB."\n', ["user: Q?", "A.\nB."]],
    ["TSV without names", "Q?\tA.\n", ["Q?\tA.\n"]],
    ["psql output", " id | prompt | response \n----+--------+----------\n  1 | Q?     | A.\n(1 row)\n", QA],
  ])("%s", (_, held, chat) => {
    expect(chatText(fileOf(held))).toEqual(chat);
  });
});

describe("one more is refused by what it is:", () => {
  test.each<[string, unknown, RegExp]>([
    ["JSON one after another", '{"prompt":"Q?","response":"A."}{"prompt":"Q2?","response":"A2."}', /2 talks/],
    ["JSON cut", '{"messages":[{"role":"user","content":"Q?"},{"role":"assistant","content":"A."', /breaks off/],
    [
      "Notebook",
      { cells: [{ cell_type: "markdown", source: ["Q?"] }], nbformat: 4, nbformat_minor: 5, metadata: {} },
      /notebook/,
    ],
    [
      "ECQA",
      { q_no: "1", q_text: "Q?", q_op1: "a", q_op2: "b", q_op3: "c", q_op4: "d", q_op5: "e", q_ans: "b", taskB: "R." },
      /known format/,
    ],
    [
      "JSON with a trailing comma in JSONL",
      '{"prompt":"Q?","response":"A."},\n{"prompt":"Q2?","response":"A2."},',
      /2 talks/,
    ],
    ["JSON array cut", '[{"prompt":"Q?","response":"A."},{"prompt":"Q2?","resp', /breaks off/],
  ])("%s", (_, held, words) => {
    expect(refusal(() => chatText(fileOf(held)))).toMatch(words);
  });
});
