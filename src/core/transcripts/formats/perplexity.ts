import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

/** Perplexity's Markdown: its picture, and then a heading a question, whose answer ends with its sources; and what its site keeps of a thread. */
export const perplexity: TranscriptFormat = {
  id: "perplexity",
  name: "a Perplexity page or thread",
  document: documentOf(askedIn, (entries, { title }) => {
    const turns: TurnList = [];
    for (const { query_str, blocks } of entries) {
      addTurn(turns, "user", text(textOf(query_str)));
      addTurn(turns, "assistant", text(answerIn(blocks)));
    }
    return [{ title: textOf(title) ?? null, turns, leftOut: [] }];
  }),
  text: (whole) => {
    const head = /^\s{0,100}<img src="https:\/\/[\w.-]{0,80}perplexity\.ai[^>\n]{0,400}>\s{0,20}/u.exec(whole);
    if (!head) return undefined;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    for (const section of whole.slice(head[0].length).split(/\n---\s{1,9}(?=# )/u)) {
      const [, question, rest] = /^# ([^\n]{1,5000})([\s\S]*)$/u.exec(section.trim()) ?? [];
      if (question === undefined) return undefined;
      const sources = rest.search(/\n<div [^>\n]{0,100}>⁂<\/div>/u);
      if (sources >= 0) leftOut.count("list of sources");
      addTurn(turns, "user", text(question.trim()));
      const answer = (sources < 0 ? rest : rest.slice(0, sources)).replace(
        /\n<span style="display:none">[^\n]{0,2000}<\/span>/gu,
        "",
      );
      addTurn(turns, "assistant", text(answer.trim()));
    }
    return turns.some(({ role }) => role === "assistant")
      ? [{ title: null, turns, leftOut: leftOut.sentences() }]
      : undefined;
  },
};

/** `{"entries": [{"query_str": …, "blocks": [{"markdown_block": {"answer": …}}]}]}` */
function askedIn({ entries }: JsonObject): readonly JsonObject[] | undefined {
  const asked = objectsOf(entries).filter(
    ({ query_str, blocks }) => typeof query_str === "string" && answerIn(blocks) !== undefined,
  );
  return asked.length > 0 ? asked : undefined;
}

/** Other blocks hold sources, plans and the answer without its links. */
function answerIn(blocks: unknown): string | undefined {
  for (const { markdown_block: block } of objectsOf(blocks))
    if (isObject(block) && typeof block.answer === "string") return block.answer;
  return undefined;
}
