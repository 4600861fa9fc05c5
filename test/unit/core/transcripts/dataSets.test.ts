import { describe, expect, test } from "vitest";
import { chatText } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };

/** Rows as data sets publish them, with no more than decides how they are read; written down before they were first read. */
describe("a row of", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["HumanEval", { task_id: "HumanEval/0", prompt: "Q?", entry_point: "f", canonical_solution: "A.", test: "t" }, QA],
    ["MBPP", { source_file: "x", task_id: 1, prompt: "Q?", code: "A.", test_imports: [], test_list: ["t"] }, QA],
    [
      "APPS",
      { problem_id: 0, question: "Q?", solutions: JSON.stringify(["A.", "B."]), input_output: "{}", difficulty: "x" },
      QA,
    ],
    ["MMLU", { question: "Q?", subject: "s", choices: ["a", "b"], answer: 1 }, ["user: Q?\n\nA. a\nB. b", "B"]],
    [
      "ARC",
      { id: "1", question: "Q?", choices: { text: ["a", "b"], label: ["A", "B"] }, answerKey: "B" },
      ["user: Q?\n\nA. a\nB. b", "B"],
    ],
    [
      "DROP",
      {
        section_id: "1",
        query_id: "2",
        passage: "P.",
        question: "Q?",
        answers_spans: { spans: ["A."], types: ["span"] },
      },
      ["user: P.\n\nQ?", "A."],
    ],
    [
      "SQuAD",
      { id: "1", title: "T", context: "P.", question: "Q?", answers: { text: ["A."], answer_start: [0] } },
      ["user: P.\n\nQ?", "A."],
    ],
    [
      "AQuA",
      { question: "Q?", options: ["A)1", "B)2"], rationale: "R.", correct: "B" },
      ["user: Q?\n\nA. 1\nB. 2", "<think>\nR.\n</think>\nB"],
    ],
    [
      "GPQA",
      {
        Question: "Q?",
        "Correct Answer": "A.",
        "Incorrect Answer 1": "x",
        "Incorrect Answer 2": "y",
        "Incorrect Answer 3": "z",
        Explanation: "R.",
      },
      QRA,
    ],
    [
      "PrOntoQA",
      { example1: { test_example: { question: "P.", query: "Q?", chain_of_thought: ["a.", "b."], answer: "True" } } },
      ["user: P.\n\nQ?", "<think>\na.\nb.\n</think>\nTrue"],
    ],
    [
      "PrOntoQA hf",
      { id: "1", context: "P.", question: "Q?", options: ["A) True", "B) False"], answer: "A" },
      ["user: P.\n\nQ?\n\nA. True\nB. False", "A"],
    ],
    [
      "StrategyQA",
      { qid: "1", term: "t", description: "d", question: "Q?", answer: true, facts: ["f."], decomposition: ["d1?"] },
      ["user: Q?", "true"],
    ],
    ["BBH", { canary: "x", examples: [{ input: "Q?", target: "A." }] }, QA],
    [
      "OpenThoughts meta",
      {
        problem: "Q?",
        deepseek_reasoning: "R.",
        deepseek_solution: "A.",
        ground_truth_solution: "x",
        domain: "math",
        source: "s",
        test_cases: null,
        starter_code: null,
      },
      QRA,
    ],
    [
      "OpenThoughts",
      {
        system: "S.",
        conversations: [
          { from: "user", value: "Q?" },
          {
            from: "assistant",
            value:
              "<|begin_of_thought|>\n\nR.\n\n<|end_of_thought|>\n\n<|begin_of_solution|>\n\nA.\n\n<|end_of_solution|>",
          },
        ],
      },
      [
        "system: S.",
        "user: Q?",
        "<|begin_of_thought|>\n\nR.\n\n<|end_of_thought|>\n\n<|begin_of_solution|>\n\nA.\n\n<|end_of_solution|>",
      ],
    ],
    [
      "OpenR1 full",
      {
        problem: "Q?",
        solution: "x",
        answer: "4",
        generations: ["<think>\nR.\n</think>\nA."],
        messages: [user, { role: "assistant", content: "<think>\nR.\n</think>\nA." }],
        uuid: "1",
        correctness_count: 1,
      },
      QRA,
    ],
    ["medical-o1", { Question: "Q?", Complex_CoT: "R.", Response: "A." }, QRA],
    [
      "dolphin-r1",
      { messages: [{ role: "system", content: "S." }, user], reasoning: "R.", answer: "A.", model: "r1" },
      ["system: S.", ...QRA],
    ],
    [
      "DeepMath",
      {
        question: "Q?",
        final_answer: "4",
        difficulty: 5,
        topic: "t",
        r1_solution_1: "A.",
        r1_solution_2: "B.",
        r1_solution_3: "C.",
      },
      QA,
    ],
    [
      "OpenMathReasoning",
      {
        expected_answer: "4",
        problem_type: "has_answer_extracted",
        generation_model: "r1",
        pass_rate_72b_tir: "0.5",
        problem: "Q?",
        generated_solution: "A.",
        inference_mode: "cot",
      },
      QA,
    ],
    [
      "NuminaMath 1.5",
      { problem: "Q?", solution: "A.", answer: "4", problem_type: "Algebra", problem_is_valid: "Yes" },
      QA,
    ],
    [
      "AM-Thinking",
      {
        messages: [
          { role: "user", content: "Q?", info: { source: "s" } },
          {
            role: "assistant",
            content: "<think>R.</think><answer>A.</answer>",
            info: { think_content: "R.", answer_content: "A." },
          },
        ],
      },
      ["user: Q?", "<think>R.</think><answer>A.</answer>"],
    ],
    [
      "Nemotron",
      {
        input: [user],
        output: "A.",
        category: "math",
        reasoning: "on",
        generator: "r1",
        system_prompt: "detailed thinking on",
      },
      ["system: detailed thinking on", ...QA],
    ],
    ["CoT collection", { source: "Q?", target: "A.", rationale: "R.", task: "t", type: "CoT" }, QRA],
    ["Camel", { role_1: "Mathematician_RoleType.ASSISTANT", topic: "t", message_1: "Q?", message_2: "A." }, QA],
    ["MetaMath", { type: "GSM", query: "Q?", original_question: "x", response: "A." }, QA],
    ["UltraChat", { id: "0", data: ["Q?", "B.", "Q2?", "A."] }, ["user: Q?", "assistant: B.", "user: Q2?", "A."]],
    ["Dolly", { instruction: "Q?", context: "C.", response: "A.", category: "closed_qa" }, ["user: Q?\n\nC.", "A."]],
    ["Capybara", { source: "s", conversation: [{ input: "Q?", output: "A." }] }, QA],
    ["KTO", { prompt: "Q?", completion: "A.", label: true }, QA],
    ["Firefly", { kind: "t", input: "Q?", target: "A." }, QA],
    [
      "MOSS",
      {
        conversation_id: 1,
        meta_instruction: "M.",
        num_turns: 1,
        chat: {
          turn_1: {
            Human: "<|Human|>: Q?<eoh>\n",
            "Inner Thoughts": "<|Inner Thoughts|>: None<eot>\n",
            Commands: "<|Commands|>: None<eoc>\n",
            "Tool Responses": "<|Results|>: None<eor>\n",
            MOSS: "<|MOSS|>: A.<eom>\n",
          },
        },
      },
      ["system: M.", ...QA],
    ],
    ["Argilla", { instruction: "Q?", generation: "A.", model_name: "m", distilabel_metadata: {} }, QA],
    [
      "preferences texts with scores",
      { prompt: "Q?", chosen: "A.", rejected: "B.", score_chosen: 9, score_rejected: 3 },
      QA,
    ],
    ["reasoning and final_answer", { question: "Q?", reasoning: "R.", final_answer: "A." }, QRA],
    ["thought process key", { question: "Q?", thought_process: "R.", answer: "A." }, QRA],
    ["model_thinking key", { prompt: "Q?", model_thinking: "R.", model_response: "A." }, QRA],
    ["think/answer", { question: "Q?", think: "R.", answer: "A." }, QRA],
    ["explanation key", { question: "Q?", explanation: "R.", answer: "A." }, QRA],
    ["steps with final", { question: "Q?", steps: ["a.", "b."], final_answer: "4" }, ["user: Q?", "a.\nb.\n4"]],
    [
      "chain_of_thought list",
      { question: "Q?", chain_of_thought: ["a.", "b."], answer: "4" },
      ["user: Q?", "<think>\na.\nb.\n</think>\n4"],
    ],
    [
      "steps in objects, with numbers",
      {
        problem: "Q?",
        solution_steps: [
          { step: 1, explanation: "a." },
          { step: 2, explanation: "b." },
        ],
        answer: "4",
      },
      ["user: Q?", "a.\nb."],
    ],
    [
      "an answer in a schema of steps",
      {
        steps: [
          { explanation: "a.", output: "x = 1" },
          { explanation: "b.", output: "x = 2" },
        ],
        final_answer: "x = 2",
      },
      ["a.\nx = 1\nb.\nx = 2"],
    ],
    ["what a judge explains", { question: "Q?", answer: "A.", explanation: "It is right.", score: 1 }, QA],
    [
      "a kind of reasoning",
      { question: "Q?", answer: "A.", type_of_reasoning: "by cases", question_reasoning: "arithmetic" },
      QA,
    ],
    [
      "a question that names its choices",
      { question: "Q? A. x B. y", options: ["x", "y"], answer: "B" },
      ["user: Q? A. x B. y", "B"],
    ],
    [
      "choices in columns",
      { question: "Q?", A: "x", B: "y", C: "z", D: "w", answer: "B", explanation: "R." },
      ["user: Q?\n\nA. x\nB. y\nC. z\nD. w", "<think>\nR.\n</think>\nB"],
    ],
  ])("%s", (_, value, chat) => {
    expect(chatText(JSON.stringify(value))).toEqual(chat);
  });
});
