import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import { useSay } from "../../report/components/useSay.js";
import { formats } from "../../report/formats.js";
import type { Say } from "../../report/words/language.js";
import { leftWords } from "../../report/words/activities.js";
import { findingWords } from "../../report/words/finding.js";
import { answerWords, tallyWords } from "../../report/words/run.js";
import { tally } from "../../core/run/tally.js";
import type { Run } from "../../core/run/run.js";
import type { Generation, PanelAbilities } from "../../protocol/panel.js";
import { Button, ProgressRing } from "../controls/controls.js";
import { Menu, type MenuItem } from "../controls/Menu.js";
import { usePanel } from "../panelContext.js";

interface HeaderProps {
  readonly run: Run;
  readonly generation: Generation;
  readonly can: PanelAbilities;
  readonly kept: boolean;
}

/** What the run found, and in a line what it was; what the engine is doing for it, and what can be done with it. */
export function Header({ run, generation, can, kept }: HeaderProps) {
  const { act } = usePanel();
  const { name } = run.provenance.model;
  const ended = generation.state === "ended";
  const say = useSay();
  return (
    <header class="header">
      <div class="heading">
        <h1 dir="auto">{title(run, ended, say)}</h1>
        <p class="facts-line" dir="auto">
          {ended && run.answer !== null && <span>{l10n.t("answer {0}", answerWords(run.answer, say))}</span>}
          {ended && <span>{tallyWords(tally(run), say)}</span>}
          <span>{run.mode === "on-policy" ? l10n.t("written by this model") : l10n.t("written by someone else")}</span>
          {run.provenance.probes === null && <span>{l10n.t("no probes")}</span>}
          <span class="whole">{plainLine(name)}</span>
        </p>
      </div>
      <div class="actions">
        {!ended && <Progress generation={generation} />}
        {ended ? (
          can.checkAgain && <Button onPress={() => act({ action: "checkAgain" })}>{l10n.t("Check Again")}</Button>
        ) : (
          <Button disabled={generation.state === "cancelling"} onPress={() => act({ action: "cancel" })}>
            {l10n.t("Cancel")}
          </Button>
        )}
        <MoreMenu can={can} kept={kept} />
      </div>
    </header>
  );
}

function title(run: Run, ended: boolean, say: Say): string {
  if (ended) return findingWords(run, say).finding;
  return run.steps.length === 0 ? l10n.t("Reasoning…") : l10n.t("{0} so far", tallyWords(tally(run), say));
}

type Running = Extract<Generation, { state: "running" }>;

function Progress({ generation }: { generation: Exclude<Generation, { state: "ended" }> }) {
  const say = useSay();
  const words = generation.state === "cancelling" ? l10n.t("Cancelling…") : plainLine(generation.activity);
  const figures = generation.state === "running" ? figuresOf(generation, say) : [];
  return (
    <div class="progress">
      <ProgressRing label={words} />
      <span class="activity">{words}</span>
      {figures.map((figure) => (
        <span key={figure} class="figure">
          {figure}
        </span>
      ))}
    </div>
  );
}

function figuresOf({ done, total, tokensPerSecond, secondsLeft }: Running, say: Say): string[] {
  return [
    ...(done !== undefined && total !== undefined ? [l10n.t("{0} of {1}", done, total)] : []),
    ...(secondsLeft !== undefined ? [leftWords(secondsLeft, say)] : []),
    ...(tokensPerSecond !== undefined ? [l10n.t("{0}\u00a0tokens/s", tokensPerSecond.toFixed(1))] : []),
  ];
}

function MoreMenu({ can, kept }: { can: PanelAbilities; kept: boolean }) {
  const { act } = usePanel();
  const copied = l10n.t("Copied.");
  const exporting = formats.map(
    ({ id, label }): MenuItem => ({
      label: l10n.t("Export as {0}…", label),
      onPick: () => act({ action: "export", format: id }),
    }),
  );
  const inserting: readonly MenuItem[] = can.insert
    ? [
        { label: l10n.t("Insert as Comment"), onPick: () => act({ action: "insert", form: "comment" }) },
        { label: l10n.t("Insert as Markdown"), onPick: () => act({ action: "insert", form: "markdown" }) },
      ]
    : [];
  return (
    <Menu
      label={l10n.t("More")}
      groups={[
        [
          { label: l10n.t("Copy Answer"), onPick: () => act({ action: "copyAnswer" }, copied) },
          { label: l10n.t("Copy Whole Run"), onPick: () => act({ action: "copyRun" }, copied) },
          ...inserting,
        ],
        exporting,
        [
          ...(can.compare ? [{ label: l10n.t("Compare With…"), onPick: () => act({ action: "compareWith" }) }] : []),
          ...(can.keep
            ? [
                kept
                  ? { label: l10n.t("Show Other Runs Here"), onPick: () => act({ action: "keepPanel", keep: false }) }
                  : { label: l10n.t("Keep This Panel"), onPick: () => act({ action: "keepPanel", keep: true }) },
              ]
            : []),
          { label: l10n.t("Settings"), onPick: () => act({ action: "openSettings" }) },
        ],
      ]}
    />
  );
}
