import * as l10n from "@vscode/l10n";
import { Legend } from "../../report/components/Legend.js";
import { Facts } from "../../report/components/tables.js";
import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { noteText } from "../../report/words/notes.js";
import { limits, limitsHeading } from "../../report/words/limits.js";
import { plainLine } from "../../report/plainText.js";
import { provenanceRows } from "../../report/words/provenance.js";
import type { Run } from "../../core/run/run.js";
import { Section } from "./Section.js";

/** What the marks mean, what they cannot tell, what was left out, and everything needed to make the run again. */
export function About({ run }: { run: Run }) {
  const say = useSay();
  return (
    <>
      <Section title={l10n.t("What the marks mean")}>
        <Legend />
      </Section>
      <Section title={say(limitsHeading)}>
        <TextList items={limits.map((limit) => say(limit))} />
      </Section>
      {run.notes.length > 0 && (
        <Section title={l10n.t("What was left out")}>
          <TextList items={run.notes.map((note) => noteText(note, say))} />
        </Section>
      )}
      <Section title={l10n.t("Keyboard")}>
        <dl class="facts keys">
          {keys().map(([pressed, does]) => [
            <dt key={pressed}>
              <kbd>{pressed}</kbd>
            </dt>,
            <dd key={`${pressed}-does`}>{does}</dd>,
          ])}
        </dl>
      </Section>
      <Section title={l10n.t("Provenance")}>
        <Facts rows={provenanceRows(run, say).map(([label, value]) => [label, plainLine(value)])} />
      </Section>
    </>
  );
}

function keys(): [string, string][] {
  return [
    ["↑ ↓", l10n.t("previous or next step")],
    ["Home End", l10n.t("first or last step")],
    ["n p", l10n.t("next or previous suspect step")],
    ["Enter", l10n.t("to the step's details")],
    ["Esc", l10n.t("back to the steps")],
    ["c", l10n.t("copy the step")],
    ["r", l10n.t("mark it as reviewed, or not")],
    ["o", l10n.t("show it in the editor")],
  ];
}
