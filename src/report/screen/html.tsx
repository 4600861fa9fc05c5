import { Section } from "../components/Section.js";
import { TextList } from "../components/TextList.js";
import { renderPage } from "../page.js";
import { plainLine, plainText } from "../plainText.js";
import type { Language } from "../words/language.js";
import type { ScreenCard, ScreenDocument } from "./document.js";

/** A screening as one self-contained HTML page. */
export function renderScreenHtml(document: ScreenDocument, language: Language): string {
  const { about, found, how, table, cards, lens, failures, limit } = document;
  return renderPage(language, `cotcheck: ${about}`, [
    <div key="banner" class="banner">
      <span class="brand">cotcheck</span> <span class="about">{about}</span>
    </div>,
    <main key="screening">
      <header class="overview">
        <h1>{found}</h1>
        <p class="lead" dir="auto">
          {how}
        </p>
      </header>
      {table.rows.length > 0 && (
        <Section id="traits" title={table.heading}>
          <Table {...table} />
        </Section>
      )}
      {cards.items.length > 0 && (
        <Section id="samples" title={cards.heading} bare>
          <ol class="steps">
            {cards.items.map((card, i) => (
              <Card key={i} card={card} />
            ))}
          </ol>
        </Section>
      )}
      {lens && (
        <Section id="lens" title={lens.heading}>
          <TextList items={lens.items} />
        </Section>
      )}
      {failures.items.length > 0 && (
        <Section id="failures" title={failures.heading}>
          <TextList items={failures.items} />
        </Section>
      )}
      <p class="lead">{limit}</p>
    </main>,
  ]);
}

function Table({ heads, rows }: ScreenDocument["table"]) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Card({ card: { number, title, flagged, texts } }: { card: ScreenCard }) {
  return (
    <li class={`step ${flagged ? "caution" : "quiet"}`}>
      <h3 class="number">{number}</h3>
      <div class="body">
        <p class="sentence" dir="auto">
          {plainLine(title)}
        </p>
        {texts.map(({ label, text }, i) => (
          <div key={i} class="evidence">
            <p class="role">{label}</p>
            <pre class="said" dir="auto">
              {plainText(text).trim()}
            </pre>
          </div>
        ))}
      </div>
    </li>
  );
}
