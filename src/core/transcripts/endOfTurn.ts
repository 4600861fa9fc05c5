/** The token with which a template ends an answer, which rollouts and prompts keep. */
export const endOfTurn =
  /(?:<\|(?:im_end|eot_id|eot|EOT|end|endoftext|end_of_text|end_of_sentence)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>)\s*$/u;
