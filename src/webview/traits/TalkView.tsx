import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import { hasDrifted } from "../../core/traits/drift.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import { Facts } from "../../report/components/tables.js";
import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import { rolesByPlace } from "../../report/words/roles.js";
import { driftFigures, talkCautions, talkCourses, talkLead, talkWords } from "../../report/words/talkTraits.js";
import { traitLabel } from "../../report/words/traits.js";
import { Section } from "../components/Section.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { Answers } from "./Answers.js";
import { TraitMultiples } from "./TraitMultiples.js";

/** A talk answer by answer, and beside it how the traits of the model that read it go over the answers, and where they change. */
export function TalkView({ talk }: { talk: TalkTraits }) {
  const say = useSay();
  const drifted = talk.drifts.filter(hasDrifted);
  const changes = new Map(drifted.map(({ trait, change }) => [trait, change.from]));
  const [selected, select] = useState(drifted[0]?.change.from ?? 0);
  return (
    <div class="run talk">
      <TalkHeader talk={talk} />
      <main class="reading" aria-label={l10n.t("Answers")}>
        <h2 id="answers-title">{l10n.t("Answers")}</h2>
        <Answers talk={talk} changes={new Set(changes.values())} selected={selected} onSelect={select} />
      </main>
      <aside class="inspector talk-details" aria-label={l10n.t("Details")}>
        <Section title={l10n.t("Who is speaking")}>
          <p class="lead">{talkLead(say)}</p>
          <TraitMultiples
            courses={talkCourses(talk)}
            told={talk.told.read}
            places={talk.answers.map((_, i) => l10n.t("Answer {0}", i + 1))}
            roles={rolesByPlace(talk.answers)}
            selected={selected}
            onSelect={select}
            changes={changes}
          />
        </Section>
        {talk.drifts.length > 0 && (
          <Section title={l10n.t("Where each level changes most, and its trend")}>
            <Facts rows={talk.drifts.map((drift) => [traitLabel(drift.trait, say), driftFigures(drift, say)])} />
          </Section>
        )}
        <Section title={l10n.t("What this rests on")}>
          <TextList items={talkCautions(talk, say)} />
        </Section>
      </aside>
    </div>
  );
}

function TalkHeader({ talk }: { talk: TalkTraits }) {
  const { act } = usePanel();
  const say = useSay();
  return (
    <header class="header">
      <div class="heading">
        <h1 dir="auto">{talkWords(talk, say)}</h1>
        <p class="facts-line" dir="auto">
          <span>{plainLine(talk.title)}</span>
          <span>{l10n.t("read by {0}", plainLine(talk.model.name))}</span>
          <span>{l10n.t("{0} answers", talk.answers.length)}</span>
        </p>
      </div>
      <div class="actions">
        <Button onPress={() => act({ action: "checkConversation" })}>{l10n.t("Check Another…")}</Button>
        <Button onPress={() => act({ action: "exportTalk" }, l10n.t("Exported."))}>{l10n.t("Export as JSON…")}</Button>
      </div>
    </header>
  );
}
