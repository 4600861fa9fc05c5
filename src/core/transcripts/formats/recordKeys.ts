import { patternOf } from "../../patternOf.js";

/** Under which keys datasets and logs keep what was asked; the first that holds a text is taken. All in the form of {@link usualKey}. */
export const askKeys = [
  "prompt",
  "question",
  "problem",
  "instruction",
  "query",
  "user_prompt",
  "user_input",
  "user_query",
  "user_message",
  "input_text",
  // Gemini's tuning
  "text_input",
  // HarmBench
  "test_case",
  "full_prompt",
  "main_input",
  "origin_prompt",
  "user",
  "human",
  "input",
  "inputs",
  "question_stem",
  // LiveCodeBench
  "question_content",
  // SciBench
  "problem_text",
  "informal_statement",
  "goal",
  "ctx",
  "message_1",
  "问题",
  "問題",
  "题目",
  "題目",
  "提问",
  "提問",
  "指令",
  "输入",
  "輸入",
  "提示",
  "提示词",
  "提示詞",
  "frage",
  "pregunta",
  "pergunta",
  "domanda",
  "вопрос",
  "質問",
  "질문",
] as const;

/** What a model wrote. */
const modelAnswerKeys = [
  "response",
  // Beside the answer that a program took out of it
  "full_response",
  "raw_response",
  "full_output",
  "raw_output",
  "model_response",
  "model_output",
  "model_outputs",
  "model_output_steps",
  "model_answer",
  "model_solution",
  "model_prediction",
  "llm_response",
  "llm_output",
  "llm_answer",
  "ai_response",
  "bot_response",
  "assistant_response",
  "agent_response",
  "generated_text",
  "generated_response",
  "generated_answer",
  "generation",
  "generations",
  "generated_solution",
  "actual_output",
  "main_output",
  "output_text",
  "completion",
  "attempt",
  "deepseek_attempt",
  "prediction",
  "predictions",
  "pred",
  "reply",
  "long_cot",
  "chosen",
  "response_text",
  "answer_text",
  "completions",
  "responses",
  "output",
  "outputs",
  "output_list",
  "steps",
] as const;

/** What the dataset gives as the answer, or a person wrote. */
const givenAnswerKeys = [
  "solution",
  "informal_solution",
  "informal_proof",
  "solution_steps",
  "full_answer",
  "answer",
  "final_answer",
  "solutions",
  "canonical_solution",
  "correct_answer",
  "best_answer",
  "answer_choice",
  "answer_key",
  "answers",
  "answers_spans",
  "message_2",
  "assistant",
  "gpt",
  "bot",
  "ai",
  "回答",
  "回复",
  "回覆",
  "答复",
  "答案",
  "解答",
  "输出",
  "輸出",
  "antwort",
  "réponse",
  "respuesta",
  "resposta",
  "risposta",
  "ответ",
  "답변",
] as const;

/** What was answered: what a model wrote goes before a solution that the dataset gives. */
export const answerKeys: readonly string[] = [...modelAnswerKeys, ...givenAnswerKeys];

/**
 * The first of a record's keys under which something is answered: of the usual names, else of a name such as `r1_solution_1`, which goes
 * before what the dataset gives.
 */
export function answerKeyOf(keys: readonly string[], answers: (key: string) => boolean): string | undefined {
  const named = (names: readonly string[]) => names.find(answers);
  return (
    named(modelAnswerKeys) ??
    keys.find((key) => !answerKeys.includes(key) && ownName.test(key) && isAnswerName(key) && answers(key)) ??
    named(givenAnswerKeys) ??
    keys.find((key) => isAnswerName(key) && answers(key))
  );
}

const ownName = /_(?:response|generation|completion|attempt|prediction|solution)(?:_\d{1,2})?$/u;

/** Names of answers of their own, such as `deepseek_solution` and `r1_generation_1`, and no facts of an answer or answers by others. */
const answerName = /(?:^|_)(?:response|generation|completion|attempt|prediction|solution|answer|reply)(?:_\d{1,2})?$/u;
const answerOfOthers =
  /^(?:ground|gold|golden|reference|ref|expected|incorrect|wrong|bad|rejected|worst|target|is|has|num|number|best|extracted|previous|user|human)(?:_|$)/u;

function isAnswerName(key: string): boolean {
  return answerName.test(key) && !answerOfOthers.test(key);
}

/** Names of thinking: `complex_cot`, `deepseek_reasoning`, `thought_process`, and no facts of it, nor what somebody else thought. */
const thoughtName =
  /(?:^|_)(?:cot|(?:reasoning|thinking|think|thought|cot)_?(?:process|steps|trace|text|content|chain|trajectory)|reasoning|thinking|thoughts?|rationale|scratchpad)$/u;
const thoughtFact = patternOf("u", [
  "^(?:is|has|no|type_of|kind_of|requires|needs|num|number|enable|use|with|rejected|wrong|incorrect|",
  String.raw`judge|judgment|judgement|grader|grading|evaluat\w*|eval|critique|critic|feedback|review\w*|verifier|`,
  String.raw`verification|reward|score|rating|label|annotat\w*|gold|golden|reference|ground|student|user|`,
  "human)(?:_|$)",
]);

export function isThoughtName(key: string): boolean {
  return thoughtName.test(key) && !thoughtFact.test(key) && !answerKeys.includes(key);
}

/** Thinking that is kept apart from the answer. */
export const thoughtKeys = [
  "思考过程",
  "思考過程",
  "思考",
  "推理过程",
  "推理過程",
  "推理",
  "思维链",
  "思維鏈",
  "thinking",
  "think",
  "reasoning",
  "reasoning_content",
  "reasoning_trace",
  "thinking_trajectory",
  "thinking_trajectories",
  "deepseek_thinking_trajectory",
  "thought",
  "thoughts",
  "cot",
  "chain_of_thought",
  "rationale",
  "model_reasoning",
  "complex_cot",
  "reasoning_process",
  "thought_process",
  "thinking_process",
  "thinking_content",
  "reasoning_steps",
  "deepseek_reasoning",
  "r1_reasoning",
] as const;

/** How a key is compared: `modelResponse`, `Model Response` and `model-response` are `model_response`. */
export function usualKey(key: string): string {
  if (/^[a-z_]*$/u.test(key)) return key;
  return key
    .trim()
    .replace(/CoT(?![a-z])/gu, "Cot")
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1_")
    .toLowerCase()
    .replace(/[\s.-]+/gu, "_");
}
