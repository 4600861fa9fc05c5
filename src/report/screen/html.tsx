import type { ScreenedSample, ScreenedSet } from "../../core/screen/screenedSet.js";
import { HeadRow } from "../components/tables.js";
import { useSay } from "../components/useSay.js";
import { renderPage } from "../page.js";
import { plainLine, plainText } from "../plainText.js";
import type { Language } from "../words/language.js";
import {
  comparisonWords,
  failureLines,
  flaggedWords,
  sampleWords,
  screenTemplates,
  setTraitCells,
} from "../words/screen.js";

/** A screened training set as one self-contained HTML page. */
export function renderScreenHtml(set: ScreenedSet, language: Language): string {
  return renderPage(language, `cotcheck: ${language.say(screenTemplates.about)}`, [
    <Banner key="banner" />,
    <main key="set">
      <Overview set={set} />
      <Traits set={set} />
      <Samples set={set} />
      <Failures set={set} />
      <Limit />
    </main>,
  ]);
}

function Banner() {
  const say = useSay();
  return (
    <div class="banner">
      <span class="brand">cotcheck</span> <span class="about">{say(screenTemplates.about)}</span>
    </div>
  );
}

function Overview({ set: { summary } }: { set: ScreenedSet }) {
  const say = useSay();
  return (
    <header class="overview">
      <h1>{flaggedWords(summary, say)}</h1>
      <p class="lead" dir="auto">
        {comparisonWords(summary, say)}
      </p>
    </header>
  );
}

function Traits({ set: { summary } }: { set: ScreenedSet }) {
  const say = useSay();
  if (summary.traits.length === 0) return null;
  return (
    <section class="card" aria-labelledby="traits">
      <h2 id="traits">{say(screenTemplates.traits)}</h2>
      <div class="scroll">
        <table>
          <HeadRow heads={[screenTemplates.trait, screenTemplates.mean, screenTemplates.interval]} />
          <tbody>
            {summary.traits.map((trait) => {
              const [name, mean, interval] = setTraitCells(trait, say);
              return (
                <tr key={trait.trait}>
                  <th scope="row">{name}</th>
                  <td>{mean}</td>
                  <td>{interval}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Samples({ set: { top } }: { set: ScreenedSet }) {
  const say = useSay();
  if (top.length === 0) return null;
  return (
    <section class="bare" aria-labelledby="samples">
      <h2 id="samples">{say(screenTemplates.samples)}</h2>
      <ol class="steps">
        {top.map((sample, i) => (
          <SampleCard key={i} sample={sample} />
        ))}
      </ol>
    </section>
  );
}

function SampleCard({ sample }: { sample: ScreenedSample }) {
  const say = useSay();
  const { line, prompt, response, own, flagged } = sample;
  return (
    <li class={`step ${flagged ? "caution" : "quiet"}`}>
      <h3 class="number">{line}</h3>
      <div class="body">
        <p class="sentence">{sampleWords(sample, say)}</p>
        <p class="evidence" dir="auto">
          {say(screenTemplates.asked)}: {plainLine(prompt)}
        </p>
        <p class="role">{say(screenTemplates.taught)}</p>
        <pre class="said" dir="auto">
          {plainText(response).trim()}
        </pre>
        {own !== null && (
          <>
            <p class="role">{say(screenTemplates.own)}</p>
            <pre class="said" dir="auto">
              {plainText(own).trim()}
            </pre>
          </>
        )}
      </div>
    </li>
  );
}

function Failures({ set }: { set: ScreenedSet }) {
  const say = useSay();
  const failures = failureLines(set, say);
  if (failures.length === 0) return null;
  return (
    <section class="card" aria-labelledby="failures">
      <h2 id="failures">{say(screenTemplates.failures)}</h2>
      <ul class="plain">
        {failures.map((failure, i) => (
          <li key={i} dir="auto">
            {failure}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Limit() {
  const say = useSay();
  return <p class="lead">{say(screenTemplates.limit)}</p>;
}
