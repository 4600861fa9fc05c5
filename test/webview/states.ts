import { readFileSync } from "node:fs";
import type { PanelSnapshot } from "../../src/protocol/panel.js";
import { recorded, speaking } from "../unit/report/runs.js";
import { drawnDifferences, leveredRun, ofFeatures, ofKnowledge, ofTalk, parted } from "./insideScenes.js";
import type { OpenPanel } from "./openPanel.js";
import { begun, failedRun, guarded, messagesOf, ofRun, otherRun, snapshot, streamOf, weakRun } from "./scenes.js";
import { drawn, falseTurns, ofSession } from "./sessionScenes.js";

export const chinese = JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")) as Record<string, string>;
const run = recorded("mixed");
const marked: PanelSnapshot = { ...ofRun(run), marks: { reviewed: [2, 4], hidden: ["weak-evidence"] } };
const tab = (name: string) => async (panel: OpenPanel) => {
  await panel.show(marked);
  await panel.click(`#tab-${name}`);
};

/** The main states, each as the steps that lead to it; one of them in a narrow panel, as beside an editor. */
export const states: Readonly<Record<string, (panel: OpenPanel) => Promise<void>>> = {
  step: (panel) => panel.show(marked),
  narrow: (panel) => panel.show(marked),
  tokens: async (panel) => {
    await panel.show(marked);
    await panel.click("#view-step .measurements > summary");
    await panel.page.locator(".token-strip").focus();
  },
  layers: async (panel) => {
    await tab("layers")(panel);
    await panel.page.locator(".map-frame").focus();
  },
  levers: async (panel) => {
    await panel.show(ofRun(leveredRun()));
    await panel.click("#tab-levers");
    await panel.page.locator(".lever-picture").focus();
  },
  traits: async (panel) => {
    await panel.show(ofRun(speaking(run)));
    await panel.click("#tab-traits");
    await panel.click(panel.page.locator(".traits summary"));
    await panel.page.locator(".multiples").focus();
  },
  "guarded in Chinese at 500": async (panel) => {
    await panel.show({ ...ofRun(guarded()), guard: { traits: ["anxiety"], does: "steer" }, l10n: chinese });
    await panel.click("#tab-traits");
    await panel.page.locator(".guard vscode-dropdown").first().focus();
  },
  features: async (panel) => {
    await panel.show(ofFeatures());
    await panel.click("#tab-features");
    await panel.page.locator("#features").focus();
  },
  "features not read": tab("features"),
  answer: tab("answer"),
  about: tab("about"),
  menu: async (panel) => {
    await panel.show(marked);
    await panel.click(".menu-button");
  },
  filter: async (panel) => {
    await panel.show(marked);
    await panel.click(panel.page.locator("vscode-dropdown").first());
  },
  streaming: async (panel) => {
    await panel.show(begun(run));
    for (const message of messagesOf(streamOf(run).slice(0, 63), 21).slice(0, 2)) await panel.events(message);
  },
  failed: (panel) => panel.show(ofRun(failedRun())),
  weak: (panel) => panel.show(ofRun(weakRun())),
  empty: (panel) => panel.show(snapshot({ kind: "empty", reason: { kind: "no-run" } })),
  session: (panel) => panel.show(ofSession(drawn(falseTurns))),
  "session at 700": (panel) => panel.show(ofSession(drawn(falseTurns))),
  "session at 400": (panel) => panel.show(ofSession(drawn(falseTurns), "on")),
  "session, acts not mentioned": async (panel) => {
    await panel.show(ofSession(drawn(falseTurns)));
    await panel.click("vscode-dropdown");
    await panel.press("End");
    await panel.press("Enter");
  },
  "session in Chinese at 400": (panel) => panel.show({ ...ofSession(drawn(falseTurns)), l10n: chinese }),
  knowledge: (panel) => panel.show(ofKnowledge(parted)),
  "knowledge in Chinese at 500": (panel) => panel.show({ ...ofKnowledge(parted), l10n: chinese }),
  talk: async (panel) => {
    await panel.show(ofTalk());
    await panel.page.locator("#answers").focus();
  },
  "talk in Chinese at 500": (panel) => panel.show({ ...ofTalk(), l10n: chinese }),
  "comparison by features": (panel) =>
    panel.show(
      snapshot({
        kind: "comparison",
        left: { label: "Today", run },
        right: { label: "Yesterday", run: otherRun() },
        differences: drawnDifferences,
      }),
    ),
  comparison: (panel) =>
    panel.show(
      snapshot({ kind: "comparison", left: { label: "Today", run }, right: { label: "Yesterday", run: otherRun() } }),
    ),
};
