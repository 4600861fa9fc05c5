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

/** The words of HTML that a service keeps in place of text: a line a paragraph, a dash an item. Code and tables lose their form. */
export function textOfHtml(html: string): string {
  const lines = html
    .replace(/\s*\n\s*/gu, " ")
    .replace(/<li[^<>]{0,200}>/giu, "\n- ")
    .replace(/<br ?\/?>|<\/(?:p|div|h[1-6]|pre|ul|ol|tr|table|blockquote)>/giu, "\n")
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, "");
  return unescapeHtml(lines.replaceAll("&nbsp;", " "))
    .replace(/ {0,9}\n {0,9}/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
