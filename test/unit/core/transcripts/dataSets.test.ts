import { describe, expect, test } from "vitest";
import { chatText } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };

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
    [
      "OpenThoughts3",
      {
        difficulty: 8,
        source: "s",
        domain: "code",
        conversations: [
          { from: "human", value: "Q?" },
          { from: "gpt", value: "<think>\nR.\n</think>\nA." },
        ],
      },
      QRA,
    ],
    [
      "s1K-1.1",
      {
        solution: "x",
        question: "Q?",
        cot_type: "math",
        source_type: "s",
        metadata: "{}",
        gemini_thinking_trajectory: "G.",
        gemini_attempt: "GA.",
        deepseek_thinking_trajectory: "R.",
        deepseek_attempt: "A.",
      },
      QRA,
    ],
    ["LIMO", { question: "Q?", solution: "R. A.", answer: "4" }, ["user: Q?", "R. A."]],
    [
      "Bespoke",
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
      "OpenMathInstruct-2",
      { problem: "Q?", generated_solution: "A.", expected_answer: "4", problem_source: "math" },
      QA,
    ],
    ["AceMath", { input: "Q?", output: "A.", category: "math" }, QA],
    ["Tulu", { id: "1", messages: [user, answer], source: "s" }, QA],
    ["UltraInteract", { task: "Code", dataset: "d", instruction: "Q?", response: "A.", id: "1", parent_id: "0" }, QA],
    [
      "UltraInteract pair",
      { task: "Math_CoT", id: "1", trajectory: [{ from: "user", value: "Q?" }], chosen: "A.", rejected: "B." },
      QA,
    ],
    [
      "Skywork preference",
      { chosen: [user, answer], rejected: [user, { role: "assistant", content: "B." }], source: "s" },
      QA,
    ],
    [
      "RewardBench",
      { prompt: "Q?", chosen: "A.", chosen_model: "m", rejected: "B.", rejected_model: "n", subset: "s", id: 1 },
      QA,
    ],
    [
      "ProcessBench real",
      { id: "gsm8k-0", generator: "m", problem: "Q?", steps: ["a.", "b."], final_answer_correct: true, label: -1 },
      ["user: Q?", "a.\nb."],
    ],
    [
      "PRM800K lite",
      {
        labeler: "x",
        timestamp: "2022",
        generation: null,
        is_quality_control_question: false,
        question: { problem: "Q?", ground_truth_answer: "4" },
        label: {
          steps: [
            { completions: [{ text: "a.", rating: 1, flagged: false }], human_completion: null, chosen_completion: 0 },
            {
              completions: [
                { text: "b.", rating: -1 },
                { text: "c.", rating: 1 },
              ],
              human_completion: null,
              chosen_completion: 1,
            },
          ],
          total_time: 1,
          finish_reason: "solution",
        },
      },
      ["user: Q?", "a.\nc."],
    ],
    ["Omni-MATH", { domain: ["x"], difficulty: 8, problem: "Q?", solution: "A.", answer: "4", source: "s" }, QA],
    ["AIME", { ID: "2024-I-1", Problem: "Q?", Solution: "A.", Answer: 204 }, QA],
    ["AIME 25", { problem: "Q?", answer: "70", id: "0" }, ["user: Q?", "70"]],
    [
      "MATH-500",
      { problem: "Q?", solution: "A.", answer: "p", subject: "Algebra", level: 2, unique_id: "test/algebra/1.json" },
      QA,
    ],
    [
      "LogiQA",
      { context: "P.", query: "Q?", options: ["x", "y", "z", "w"], correct_option: 1 },
      ["user: P.\n\nQ?\n\nA. x\nB. y\nC. z\nD. w", "B"],
    ],
    [
      "ReClor",
      { context: "P.", question: "Q?", answers: ["x", "y", "z", "w"], label: 1, id_string: "t" },
      ["user: P.\n\nQ?\n\nA. x\nB. y\nC. z\nD. w", "B"],
    ],
    [
      "SciQ",
      { question: "Q?", distractor3: "x", distractor1: "y", distractor2: "z", correct_answer: "A.", support: "P." },
      QA,
    ],
    [
      "OpenBookQA",
      { id: "1", question_stem: "Q?", choices: { text: ["x", "y"], label: ["A", "B"] }, answerKey: "B" },
      ["user: Q?\n\nA. x\nB. y", "B"],
    ],
    [
      "MedQA",
      { question: "Q?", answer: "y", options: { A: "x", B: "y" }, meta_info: "m", answer_idx: "B" },
      ["user: Q?\n\nA. x\nB. y", "y"],
    ],
    [
      "MedMCQA",
      { id: "1", question: "Q?", opa: "x", opb: "y", opc: "z", opd: "w", cop: 1, exp: "R.", subject_name: "s" },
      ["user: Q?\n\nA. x\nB. y\nC. z\nD. w", "<think>\nR.\n</think>\nB"],
    ],
    [
      "PubMedQA",
      {
        pubid: 1,
        question: "Q?",
        context: { contexts: ["P."], labels: ["B"] },
        long_answer: "A.",
        final_decision: "yes",
      },
      ["user: P.\n\nQ?", "A."],
    ],
    [
      "C-Eval",
      { id: 0, question: "Q?", A: "x", B: "y", C: "z", D: "w", answer: "B", explanation: "R." },
      ["user: Q?\n\nA. x\nB. y\nC. z\nD. w", "<think>\nR.\n</think>\nB"],
    ],
    [
      "GAOKAO",
      { year: "2020", category: "c", question: "Q?", answer: ["B"], analysis: "R.", index: 0 },
      ["user: Q?", "<think>\nR.\n</think>\nB"],
    ],
    ["AI2 ThinkSol", { question: "Q?", thinking_process: "R.", final_response: "A." }, QRA],
    ["r1 distill Chinese keys", { 问题: "Q?", 思考过程: "R.", 回答: "A." }, QRA],
    [
      "reasoning steps list",
      { question: "Q?", reasoning_steps: ["a.", "b."], answer: "4" },
      ["user: Q?", "<think>\na.\nb.\n</think>\n4"],
    ],
    ["scratchpad key", { question: "Q?", scratchpad: "R.", answer: "A." }, QRA],
    ["analysis key", { question: "Q?", analysis: "R.", answer: "A." }, QRA],
    ["LogiCoT", { instruction: "Q?", input: "P.", output: "R. A.", task: "t" }, ["user: Q?\n\nP.", "R. A."]],
    [
      "ECQA-like",
      { question: "Q?", choices: ["x", "y"], answer: "y", explanation: "R." },
      ["user: Q?\n\nA. x\nB. y", "<think>\nR.\n</think>\ny"],
    ],
    [
      "ScienceQA",
      { question: "Q?", choices: ["x", "y"], answer: 1, hint: "", lecture: "L.", solution: "R." },
      ["user: Q?\n\nA. x\nB. y", "R."],
    ],
    [
      "CoT letter answers",
      { question: "Q?", choices: ["x", "y", "z", "w"], answer: "C", cot: "R." },
      ["user: Q?\n\nA. x\nB. y\nC. z\nD. w", "<think>\nR.\n</think>\nC"],
    ],
    [
      "MMLU-Pro",
      {
        question_id: 1,
        question: "Q?",
        options: ["x", "y", "z"],
        answer: "C",
        answer_index: 2,
        cot_content: "R.",
        category: "c",
        src: "s",
      },
      ["user: Q?\n\nA. x\nB. y\nC. z", "<think>\nR.\n</think>\nC"],
    ],
    [
      "MMLU-Pro result",
      { question: "Q?", options: ["x", "y", "z"], answer: "C", pred: "B", model_outputs: "A. The answer is (B)." },
      ["user: Q?\n\nA. x\nB. y\nC. z", "A. The answer is (B)."],
    ],
    [
      "HotpotQA",
      {
        id: "1",
        question: "Q?",
        answer: "A.",
        type: "bridge",
        supporting_facts: { title: ["T"], sent_id: [0] },
        context: { title: ["T"], sentences: [["S."]] },
      },
      QA,
    ],
    ["NQ open", { question: "Q?", answer: ["A.", "B."] }, QA],
    [
      "TriviaQA",
      { question: "Q?", question_id: "1", answer: { aliases: ["A"], value: "A.", normalized_value: "a" } },
      QA,
    ],
    [
      "TruthfulQA",
      {
        type: "x",
        category: "c",
        question: "Q?",
        best_answer: "A.",
        correct_answers: ["A."],
        incorrect_answers: ["B."],
      },
      QA,
    ],
    ["BoolQ", { question: "q", passage: "P.", answer: true }, ["user: P.\n\nq", "true"]],
    [
      "SVAMP",
      { ID: "1", Body: "P.", Question: "Q?", Equation: "( 1 + 1 )", Answer: "2", Type: "Addition" },
      ["user: P.\n\nQ?", "2"],
    ],
    [
      "ASDiv",
      { body: "P.", question: "Q?", "solution-type": "x", answer: "2 (apples)", formula: "1+1=2" },
      ["user: P.\n\nQ?", "2 (apples)"],
    ],
    ["MAWPS", { Question: "Q?", Numbers: "1 2", Equation: "x", Answer: 3, Body: "P." }, ["user: P.\n\nQ?", "3"]],
    ["TheoremQA", { Question: "Q?", Answer: "4", Answer_type: "integer" }, ["user: Q?", "4"]],
    [
      "OlympiadBench",
      { id: 1, question: "Q?", solution: ["R. A."], final_answer: ["4"], context: null },
      ["user: Q?", "R. A."],
    ],
    ["Minerva", { problem: "Q?", solution: "A.", idx: 0, type: "t" }, QA],
    [
      "GSM-Symbolic",
      {
        id: 0,
        instance: 1,
        question: "Q?",
        answer: "A. #### 4",
        original_question: "x",
        original_answer: "y",
        canary: "z",
      },
      ["user: Q?", "A. #### 4"],
    ],
    [
      "GSM8K main+gen",
      { idx: 1, question: "Q?", gt: "4", code: ["A."], pred: ["4"], score: [true] },
      ["user: Q?", "A."],
    ],
    [
      "Qwen2.5-Math eval",
      {
        idx: 1,
        question: "Q?",
        gt_cot: "x",
        gt: "4",
        solution: "x",
        answer: "4",
        code: ["A."],
        pred: ["4"],
        report: [null],
        score: [true],
      },
      QA,
    ],
    [
      "LiveBench",
      { question_id: "1", answer_id: "2", model_id: "m", choices: [{ index: 0, turns: ["A."] }], tstamp: 1 },
      ["A."],
    ],
    [
      "HLE",
      { id: "1", question: "Q?", answer: "4", rationale: "R.", answer_type: "exactMatch" },
      ["user: Q?", "<think>\nR.\n</think>\n4"],
    ],
    ["SimpleQA", { metadata: "{}", problem: "Q?", answer: "A." }, QA],
    ["R-Bench judge", { question: "Q?", gold: "4", model_answer: "A.", judge: "correct", judge_reasoning: "J." }, QA],
    ["judge critique", { prompt: "Q?", response: "A.", critique: "C.", critique_reasoning: "J.", score: 3 }, QA],
    ["grader reasoning", { question: "Q?", response: "A.", grader: { reasoning: "J.", grade: "C" } }, QA],
    ["evaluation_reasoning", { input: "Q?", output: "A.", evaluation_reasoning: "J." }, QA],
    [
      "rejected_reasoning",
      { prompt: "Q?", chosen: "A.", chosen_reasoning: "R.", rejected: "B.", rejected_reasoning: "S." },
      QRA,
    ],
    ["student/teacher", { question: "Q?", student_thinking: "S.", teacher_response: "A." }, QA],
    ["nested metadata reasoning", { prompt: "Q?", response: "A.", metadata: { reasoning: "R." } }, QA],
    ["reasoning object", { prompt: "Q?", reasoning: { content: "R." }, response: "A." }, QRA],
    ["reasoning list objects", { prompt: "Q?", reasoning: [{ text: "R." }], response: "A." }, QRA],
    ["response object", { prompt: "Q?", response: { text: "A." } }, QA],
    ["response with content key", { prompt: "Q?", response: { content: "A.", reasoning: "R." } }, QRA],
    ["output choices text", { prompt: "Q?", response: { choices: [{ text: "A." }] } }, QA],
    ["messages + reasoning beside + output", { messages: [user], reasoning: "R.", output: "A." }, QRA],
    ["messages w/ answer key gold", { messages: [user, answer], answer: "4" }, QA],
    ["messages w/ solution gold", { messages: [user, answer], solution: "x", ground_truth: "4" }, QA],
    ["prompt + messages of answer", { prompt: "Q?", messages: [answer] }, QA],
    ["system + user + assistant keys", { system: "S.", user: "Q?", assistant: "A." }, ["system: S.", ...QA]],
    [
      "system_prompt user_prompt response",
      { system_prompt: "S.", user_prompt: "Q?", response: "A." },
      ["system: S.", ...QA],
    ],
    ["instruction context", { instruction: "Q?", context: "", response: "A." }, QA],
    ["empty thinking", { question: "Q?", thinking: "", answer: "A." }, QA],
    ["answer bool", { question: "Q?", answer: false }, ["user: Q?", "false"]],
    ["dict of lists nested", { data: { question: ["Q?"], answer: ["A."] } }, QA],
  ])("%s", (_, value, chat) => {
    expect(chatText(JSON.stringify(value))).toEqual(chat);
  });
});
