import * as l10n from "@vscode/l10n";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { readingTemplates, sessionReadingWords } from "../../report/words/claimReadings.js";
import { failureWords, sessionTemplates } from "../../report/words/session.js";
import type { DrawnSession } from "../../protocol/session.js";
import { Section } from "../components/Section.js";
import { StrainCurve } from "./StrainCurve.js";

/** What is known about the session as a whole: what failed again and again, what was not read, and what a mark is. */
export function SessionFacts({ session, turn }: { session: DrawnSession; turn: number | undefined }) {
  const say = useSay();
  const { repeated, leftOut, reading } = session;
  const isStrained = repeated.curve.some(({ failures, apologies }) => failures > 0 || apologies > 0);
  return (
    <>
      {isStrained && (
        <Section title={l10n.t("Repeated failures and apologies")}>
          <StrainCurve repeated={repeated} turn={turn} />
          <ul class="plain">
            {repeated.failures.map((failure, i) => (
              <li key={i} dir="auto">
                {failureWords(failure, plainLine(failure.text || failure.name), say)}
              </li>
            ))}
            {repeated.circling.map(({ path, times }) => (
              <li key={path} dir="auto">
                {l10n.t("{0} was changed back to what it was {1} times.", plainLine(path), times)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {reading && (
        <Section title={l10n.t(readingTemplates.heading)}>
          <p dir="auto">{plainLine(sessionReadingWords(reading, say))}</p>
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title={l10n.t(sessionTemplates.leftOut)}>
          <ul class="plain">
            {leftOut.map((sentence) => (
              <li key={sentence} dir="auto">
                {plainLine(sentence)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="muted limit">{l10n.t(sessionTemplates.limit)}</p>
    </>
  );
}
