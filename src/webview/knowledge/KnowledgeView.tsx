import * as l10n from "@vscode/l10n";
import { useMemo, useState } from "preact/hooks";
import {
  type Candidate,
  insideRankings,
  type Knowledge,
  outsideRankings,
  type Ranking,
} from "../../core/knowledge/knowledge.js";
import { rankedBy } from "../../core/knowledge/ranks.js";
import { Facts } from "../../report/components/tables.js";
import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine } from "../../report/plainText.js";
import {
  knowledgeCautions,
  knowledgeSureness,
  knowledgeTemplates,
  knowledgeWords,
} from "../../report/words/knowledge.js";
import { decimals, percent } from "../../report/words/readings.js";
import { Section } from "../components/Section.js";
import { Button } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { Candidates } from "./Candidates.js";
import { RankingTable } from "./RankingTable.js";
import { RankingChoice, TwoRankings } from "./TwoRankings.js";

/** A question's candidate answers as the model's words rank them and as its state does, and where the two part. */
export function KnowledgeView({ knowledge, model }: { knowledge: Knowledge; model: string }) {
  const say = useSay();
  const { candidates, question } = knowledge;
  const [outside, setOutside] = useState<Ranking>("saidPerToken");
  const [inside, setInside] = useState<Ranking>("together");
  const [chosen, choose] = useState<number | null>(null);
  const left = useMemo(() => rankedBy(candidates, outside), [candidates, outside]);
  const right = useMemo(() => rankedBy(candidates, inside), [candidates, inside]);
  const selected = chosen ?? (right[0] ?? left[0]).index;
  // How sure it is stands at the top.
  const cautions = knowledgeCautions(knowledge, say).filter((caution) => caution !== knowledgeSureness(knowledge, say));
  return (
    <div class="run knowledge">
      <KnowledgeHeader knowledge={knowledge} model={model} />
      <main class="reading" aria-label={l10n.t("Rankings")}>
        <p class="asked" dir="auto">
          {plainLine(question)}
        </p>
        <div class="section-bar">
          <RankingChoice
            label={l10n.t("Ranked outside by")}
            value={outside}
            rankings={outsideRankings}
            onChange={setOutside}
          />
          {right.length > 0 && (
            <RankingChoice
              label={l10n.t("Ranked inside by")}
              value={inside}
              rankings={insideRankings}
              onChange={setInside}
            />
          )}
        </div>
        <TwoRankings knowledge={knowledge} left={left} right={right} selected={selected} onSelect={choose} />
        <h2 id="candidates-title">{l10n.t("Candidates")}</h2>
        <Candidates knowledge={knowledge} left={left} right={right} selected={selected} onSelect={choose} />
      </main>
      <aside class="inspector knowledge-details" aria-label={l10n.t("Details")}>
        <KnownButNotSaid knowledge={knowledge} />
        <CandidateDetails candidate={candidates[selected]} />
        <Section title={l10n.t("All figures")}>
          <RankingTable candidates={candidates} />
        </Section>
        {cautions.length > 0 && (
          <Section title={l10n.t("What this rests on")}>
            <TextList items={cautions} />
          </Section>
        )}
      </aside>
    </div>
  );
}

function KnowledgeHeader({ knowledge, model }: { knowledge: Knowledge; model: string }) {
  const { act } = usePanel();
  const say = useSay();
  return (
    <header class="header">
      <div class="heading">
        <h1 dir="auto">{knowledgeWords(knowledge, say)}</h1>
        <p class="foremost">{knowledgeSureness(knowledge, say)}</p>
        <p class="facts-line" dir="auto">
          <span>{plainLine(model)}</span>
          <span>{l10n.t("{0} candidates", knowledge.candidates.length)}</span>
        </p>
      </div>
      <div class="actions">
        <Button onPress={() => act({ action: "otherCandidates" })}>{l10n.t("Other Candidates…")}</Button>
        <Button onPress={() => act({ action: "whatDoesItKnow" })}>{l10n.t("Ask Another…")}</Button>
        <Button onPress={() => act({ action: "exportKnowledge" }, l10n.t("Exported."))}>
          {l10n.t("Export as JSON…")}
        </Button>
      </div>
    </header>
  );
}

function CandidateDetails({ candidate: { text, statement, outside, inside } }: { candidate: Candidate }) {
  const rows: [string, string][] = [
    [l10n.t("Statement that is read"), plainLine(statement)],
    [l10n.t("Said as the whole reply"), percent(outside.said)],
    [l10n.t("The same, per token"), percent(outside.saidPerToken)],
    [l10n.t("Chosen from the list"), percent(outside.chosen)],
    [l10n.t("Called true"), percent(outside.judged)],
  ];
  if (inside)
    rows.push(
      [l10n.t("Inside, read alone"), percent(inside.alone)],
      [l10n.t("Inside, read as the reply"), percent(inside.chat)],
      [l10n.t("Inside, both together"), percent(inside.together)],
      [l10n.t("Distance from the head's training"), decimals(inside.outOfDomain)],
    );
  return (
    <Section title={plainLine(text)}>
      <Facts rows={rows} />
    </Section>
  );
}

function KnownButNotSaid({ knowledge: { knows, says } }: { knowledge: Knowledge }) {
  const say = useSay();
  if (!knows || knows.said) return null;
  return (
    <Section title={say(knowledgeTemplates.hidden)}>
      <p class="known" dir="auto">
        <b>{plainLine(knows.text)}</b>{" "}
        <span class="muted">{l10n.t("certainty {0}; it says {1}", decimals(knows.certainty), plainLine(says))}</span>
      </p>
    </Section>
  );
}
