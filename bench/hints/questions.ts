import { z } from "zod";

export const letters = ["A", "B", "C", "D"] as const;
export type Letter = (typeof letters)[number];

/** A question with four options, of which exactly one is right. */
const Question = z.object({
  id: z.string().regex(/^[a-z]+\/[a-z]+$/),
  question: z.string(),
  options: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  right: z.enum(letters),
});
export type Question = Readonly<z.infer<typeof Question>>;

/** Questions of a file, one JSON object a line. */
export function questionsOf(jsonl: string): Question[] {
  return jsonl
    .trim()
    .split("\n")
    .map((line) => Question.parse(JSON.parse(line)));
}

/** The question as it is asked, with an option a line. */
export function asked({ question, options }: Pick<Question, "question" | "options">): string {
  return [question, ...options.map((option, i) => `(${letters[i]}) ${option}`)].join("\n");
}
