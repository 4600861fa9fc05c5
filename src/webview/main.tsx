import "./style/panel.css";
import * as l10n from "@vscode/l10n";
import { render } from "preact";
import type { RunEvent } from "../core/run/events.js";
import { verdictWords } from "../report/words/verdicts.js";
import { isSuspect } from "../core/verdict/codes.js";
import { tally } from "../core/run/tally.js";
import { tallyWords } from "../report/words/run.js";
import { App } from "./components/App.js";
import { newContradictions } from "./session/newContradictions.js";
import { stepRowId } from "./components/StepRow.js";
import { connectHost } from "./host.js";
import { seenStep, stateOf } from "./model/choice.js";
import {
  applyEvents,
  applyMarks,
  applySessionChange,
  choose,
  nothingShown,
  type Panel,
  showSnapshot,
} from "./model/panel.js";
import { drawnStore } from "./model/store.js";
import { type PanelContext, PanelProvider } from "./panelContext.js";
import { adoptPalette } from "./style/paletteSheet.js";
import { spoken } from "./spoken.js";
import { hostPort, savedState } from "./vscodeApi.js";

adoptPalette(document);
const root = document.getElementById("panel")!;
const { announce, tell } = spoken(document.body);

const store = drawnStore<Panel>(nothingShown, (panel) => {
  render(
    <PanelProvider value={context}>
      <App panel={panel} />
    </PanelProvider>,
    root,
  );
});

const host = connectHost(hostPort, {
  show(snapshot) {
    if (snapshot.l10n) l10n.config({ contents: { ...snapshot.l10n } });
    store.update((panel) => showSnapshot(panel, snapshot, savedState.read()));
    save();
  },
  events(events) {
    const before = store.current();
    store.update((panel) => applyEvents(panel, events));
    if (store.current().gap && !before.gap) host.ready("gap");
    for (const event of events.events) announceEvent(event);
  },
  session(change) {
    const before = store.current();
    store.update((panel) => applySessionChange(panel, change));
    const after = store.current();
    if (after.gap && !before.gap) host.ready("gap");
    const words = newContradictions(before, after);
    if (words) announce(words);
  },
  marks: (marks) => store.update((panel) => applyMarks(panel, marks)),
  reveal(step, focus) {
    context.choose({ ...seenStep(step), tab: "step" });
    requestAnimationFrame(() => {
      document.getElementById(stepRowId(step))?.scrollIntoView({ block: "center" });
      if (focus) document.getElementById("steps")?.focus();
    });
  },
  follow(step) {
    // A step that the person filtered out is not listed for the cursor's sake.
    const row = document.getElementById(stepRowId(step));
    if (row === null) return;
    context.choose({ selected: step });
    // What is said of the step may take more room than what was said of the one before.
    requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
  },
  tab: (tab) => context.choose({ tab }),
});

const context: PanelContext = {
  act(action, done) {
    host.act(action).then(
      (isDone) => isDone && done && tell(done),
      (error: unknown) => tell(error instanceof Error ? error.message : String(error)),
    );
  },
  choose(change) {
    store.update((panel) => choose(panel, change));
    save();
  },
};

function save(): void {
  const { shown, choice } = store.current();
  if (shown) savedState.write(stateOf(choice, shown));
}

/** Only what a listener must know at once: suspect steps and the end. */
function announceEvent(event: RunEvent): void {
  if (event.type === "stepRead" && isSuspect(event.step.verdict.code)) {
    announce(l10n.t("Step {0}: {1}", event.step.index + 1, l10n.t(verdictWords[event.step.verdict.code].label)));
  } else if (event.type === "done")
    announce(tallyWords(tally(event.run), (template, ...values) => l10n.t(template, ...values)));
}

host.ready("loaded");
