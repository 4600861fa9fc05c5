const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};

export function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/gu, (entity) => entities[entity]);
}

/** What Open WebUI quotes, in HTML's escapes, in a part that it folds below a summary of how long the thinking took. */
export function unfolded(body: string): string {
  const quoted = body.replace(/^\s*(?:<summary>[^<]{0,500}<\/summary>)?(?:\s*<hr ?\/?>)?/iu, "").trim();
  const lines = quoted.split("\n").map((line) => line.replace(/^(?:>|&gt;) ?/u, ""));
  return unescapeHtml(lines.join("\n")).trim();
}
