/** Products and models, with the words that follow them in their versions' names. */
const product = new RegExp(
  `^(?:(?:github |microsoft |bing |m365 )?copilot|chat ?gpt|gpt|claude|(?:google )?gemini|(?:google )?bard|bing|grok|deepseek|llama|mistral|mixtral|magistral|le chat|qwen|qwq|kimi|glm|chatglm|ernie|hunyuan|yi|perplexity|gemma|phi|smollm|olmo|command r|cohere|meta ai|poe|cursor|codex|windsurf|cline|aider|o[1345]|openai|anthropic|nova|granite|falcon|vicuna|alpaca|hermes|doubao|minimax|sonar|huggingchat|phind|pi|exaone|internlm|baichuan|jamba|reka|nemotron|khoj|jupyternaut|codecompanion|clyde|my ai|腾讯元宝|元宝|騰訊元寶|元寶|通义|千问|通義|千問|通义千问|文心一言|豆包)${"(?:[ -]?(?:v?\\d[\\w.]{0,12}|[a-z]\\d[\\w.]{0,8}|code|opus|sonnet|haiku|instant|pro|flash|ultra|nano|mini|plus|turbo|max|thinking|preview|chat|instruct|coder|large|medium|small|reasoner|ai|assistant|advanced|latest|exp|fast|lite|think|oss|bot|high|low|maverick|scout|reasoning|sonar|vl|it))"}{0,6}$`,
  "iu",
);

/** Whether a speaker's name is a product's or a model's: `Claude 3.5 Sonnet`, `GPT-4o`. */
export function isProduct(name: string): boolean {
  // As providers name them: `deepseek/deepseek-r1`, `llama3.2:3b`.
  const plain = name
    .trim()
    .replace(/^[\w.-]{1,40}\//u, "")
    .replace(/:[\w.-]{1,20}$/u, "");
  return name.length <= 80 && product.test(plain);
}
