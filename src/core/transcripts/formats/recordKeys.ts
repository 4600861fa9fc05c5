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
  "full_prompt",
  "origin_prompt",
  "user",
  "human",
  "input",
  "inputs",
  "goal",
  "ctx",
  "问题",
  "問題",
  "题目",
  "題目",
  "提问",
  "提問",
  "指令",
  "输入",
  "輸入",
] as const;

/** What was answered: what a model wrote goes before a solution that the dataset gives. */
export const answerKeys = [
  "response",
  "model_response",
  "model_output",
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
  "output",
  "outputs",
  "steps",
  "solution",
  "full_answer",
  "answer",
  "assistant",
  "gpt",
  "回答",
  "回复",
  "回覆",
  "答复",
  "答案",
  "解答",
  "输出",
  "輸出",
] as const;

/** Thinking that is kept apart from the answer. */
export const thoughtKeys = [
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
] as const;

/** How a key is compared: `modelResponse`, `Model Response` and `model-response` are `model_response`. */
export function usualKey(key: string): string {
  if (/^[a-z_]*$/u.test(key)) return key;
  return key
    .trim()
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1_")
    .toLowerCase()
    .replace(/[\s.-]+/gu, "_");
}
