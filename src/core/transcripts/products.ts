/** Products and models, with the words that follow them in their versions' names. */
const product = new RegExp(
  `^(?:(?:github |microsoft |bing |m365 )?copilot|chat ?gpt|gpt|claude|(?:google )?gemini|(?:google )?bard|bing|grok|deepseek|llama|mistral|mixtral|magistral|le chat|qwen|qwq|kimi|glm|chatglm|ernie|hunyuan|yi|perplexity|gemma|phi|smollm|olmo|command r|cohere|meta ai|poe|cursor|codex|windsurf|cline|aider|o[1345]|openai|anthropic|nova|granite|falcon|vicuna|alpaca|hermes|doubao|khoj|jupyternaut|clyde|my ai|腾讯元宝|元宝|通义千问|文心一言|豆包)${"(?:[ -]?(?:v?\\d[\\w.]{0,12}|[a-z]\\d[\\w.]{0,8}|code|opus|sonnet|haiku|instant|pro|flash|ultra|nano|mini|plus|turbo|max|thinking|preview|chat|instruct|coder|large|medium|small|reasoner|ai|assistant|advanced|latest|exp|fast|lite|think|oss|bot))"}{0,6}$`,
  "iu",
);

/** Whether a speaker's name is a product's or a model's: `Claude 3.5 Sonnet`, `GPT-4o`. */
export function isProduct(name: string): boolean {
  return name.length <= 80 && product.test(name.trim());
}
