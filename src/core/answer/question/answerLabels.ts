/** What stands before an answer that is given away, as sources of patterns: "Answer key: B", "提示：B". */
export const answerLabels = { english: "answer(?: key)?|hint", chinese: "答案|提示" } as const;
