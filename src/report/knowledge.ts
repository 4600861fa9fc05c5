import { type Candidate, firstBy, type Knowledge, rankings } from "../core/knowledge/knowledge.js";
import { plainLine } from "./plainText.js";
import { brief, hanging, type Page, pad, page, type TerminalOptions, wrap } from "./terminalText.js";
import { knowledgeTemplates as words, knowledgeWords, rankingWords } from "./words/knowledge.js";
import { decimals } from "./words/readings.js";

const columns = Object.keys(rankingWords) as (keyof typeof rankingWords)[];
const COLUMN = 11;
const MARGIN = "   ";

/** A question's candidates, each with what every ranking gives it, the first of each marked; and where the rankings part. */
export function knowledgeText(knowledge: Knowledge, options: TerminalOptions): string {
  const shown = page(options);
  const { paint, say, width } = shown;
  const { id, question, candidates, knows } = knowledge;
  const room = Math.max(12, width - MARGIN.length - columns.length * COLUMN);
  const head = columns.map((column) => say(rankingWords[column]).padStart(COLUMN)).join("");
  const lines = [
    ...hanging(`${paint("heading", plainLine(id))}  `, wrap(plainLine(question), Math.max(20, width - id.length - 2))),
    paint("dim", `${MARGIN}${pad("", room)}${head}`),
    ...candidates.map((candidate) => row(candidate, candidates, room, shown)),
    ...wrap(knowledgeWords(knowledge, say), width - MARGIN.length).map((line) => MARGIN + line),
  ];
  const top = knows && candidates.find(({ text }) => text === knows.text);
  if (top?.inside && top.inside.outOfDomain > 1) lines.push(MARGIN + paint("dim", say(words.farOff)));
  return `${lines.join("\n")}\n`;
}

function row(candidate: Candidate, all: readonly Candidate[], room: number, { paint }: Page): string {
  const figures = columns.map((column) => {
    const value = rankings[column](candidate);
    const isFirst = all[firstBy(all, column)] === candidate;
    const text = `${value === null ? "–" : decimals(value)}${isFirst ? "*" : " "}`.padStart(COLUMN);
    return isFirst ? paint("heading", text) : text;
  });
  const name = brief(`${candidate.text}${candidate.right ? " ✓" : ""}`, room);
  return `${MARGIN}${pad(name, room)}${figures.join("")}`;
}

/** The list at the end: what ranks first inside and is not said, the surest first. */
export function hiddenKnowledgeText(all: readonly Knowledge[], options: TerminalOptions): string {
  const { paint, say, width } = page(options);
  const paragraph = (text: string) => wrap(text, width).join("\n");
  if (all.every(({ knows }) => knows === null)) return `${paragraph(say(words.untrusted))}\n`;
  const hidden = all
    .filter(({ knows }) => knows !== null && !knows.said)
    .sort((a, b) => (b.knows?.certainty ?? 0) - (a.knows?.certainty ?? 0));
  if (hidden.length === 0) return `${paragraph(say(words.noneHidden))}\n`;
  const lines = hidden.flatMap(({ id, says, knows }) =>
    hanging(
      `  ${decimals(knows?.certainty ?? 0)}  `,
      wrap(
        say(words.hiddenLine, plainLine(id), plainLine(knows?.text ?? ""), plainLine(says)),
        Math.max(20, width - 8),
      ),
    ),
  );
  return `${[paint("heading", say(words.hidden)), ...lines, paint("dim", paragraph(say(words.certainty)))].join("\n")}\n`;
}
