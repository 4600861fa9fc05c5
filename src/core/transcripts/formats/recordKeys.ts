/** Under which keys datasets and logs keep what was asked; the first that holds a text is taken. */
export const askKeys = [
  "prompt",
  "question",
  "problem",
  "instruction",
  "query",
  "Question",
  "Problem",
  "user_prompt",
  "user_input",
  "user",
  "human",
  "input",
  "inputs",
  "goal",
  "ctx",
] as const;

/** What was answered: what a model wrote goes before a solution that the dataset gives. */
export const answerKeys = [
  "response",
  "model_response",
  "model_output",
  "model_answer",
  "generated_text",
  "generation",
  "generated_solution",
  "completion",
  "prediction",
  "chosen",
  "output",
  "outputs",
  "steps",
  "solution",
  "Solution",
  "full_answer",
  "answer",
  "Answer",
  "assistant",
  "gpt",
] as const;

/** Thinking that is kept apart from the answer. */
export const thoughtKeys = [
  "thinking",
  "think",
  "reasoning",
  "reasoning_content",
  "reasoning_trace",
  "thought",
  "thoughts",
  "cot",
  "chain_of_thought",
  "rationale",
  "model_reasoning",
] as const;
