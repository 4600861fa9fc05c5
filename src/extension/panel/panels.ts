import { Disposable, l10n, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import { toErrorData } from "../../core/errors.js";
import { promptOf } from "../../report/words/run.js";
import { shortLine } from "../../report/plainText.js";
import { panelViewType } from "../ids.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import type { PanelTab } from "../../protocol/panelFromView.js";
import type { WeighedQuestion } from "../knowledge/weighedQuestion.js";
import { type OpenSession, openSession } from "../sessions/openSession.js";
import { sessionOf } from "../sessions/sessionHandle.js";
import type { ModelDesk } from "../models/modelDesk.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { emptyReason } from "./emptyReason.js";
import { type Keeping, PanelHost, type PanelHostOptions } from "./panelHost.js";
import { pathOf, pathsOf, type Showing } from "./showing.js";
import { webviewOptions } from "./webviewPage.js";

interface Open {
  readonly panel: WebviewPanel;
  readonly host: Promise<PanelHost>;
  /** The run that it shows. */
  path: string | undefined;
  readonly keeping: Keeping;
}

/**
 * The panels beside the editor, each showing one run, two, a question, a talk, or an agent's session. What is shown next takes the place of what
 * the last one shows, but for those that the person keeps. They come back when the window is reloaded.
 */
export class Panels implements Disposable {
  readonly #options: PanelHostOptions;
  readonly #library: RunLibrary;
  readonly #models: ModelDesk;
  readonly #listening: Disposable;
  readonly #open: Open[] = [];

  constructor(options: PanelHostOptions, library: RunLibrary, models: ModelDesk) {
    this.#options = options;
    this.#library = library;
    this.#models = models;
    const emptyAnew = () => this.#showEmptyAnew();
    this.#listening = Disposable.from(
      window.registerWebviewPanelSerializer(panelViewType, {
        deserializeWebviewPanel: async (panel, state) => {
          const { parsePanelState } = await options.backend();
          const saved = parsePanelState(state);
          await this.#adopt(panel, await this.#find(saved?.handle ?? ""), saved?.kept ?? false);
        },
      }),
      models.onDidChange(() => !models.fetching && emptyAnew()),
      options.checks.onDidChangeState(emptyAnew),
      workspace.onDidGrantWorkspaceTrust(emptyAnew),
    );
  }

  async showRun(path: string, reveal?: { readonly step: number; readonly focus: boolean }): Promise<void> {
    const run = await this.#library.read(path);
    this.#library.setCurrent(path, run);
    const host = await this.#show({ kind: "run", path, run });
    if (reveal) host.reveal(reveal.step, reveal.focus);
  }

  /** Shows the run with one of the tabs of its details. */
  async showTab(path: string, tab: PanelTab): Promise<void> {
    if (!this.#showingRun(path)) await this.showRun(path);
    (await this.#showingRun(path)?.host)?.showTab(tab);
  }

  /** The first sign that a check was asked for; a panel that shows something else stays as it is. */
  async showStarting(): Promise<void> {
    if (!this.#replaceable()) await this.#show({ kind: "empty", reason: { kind: "starting" } });
  }

  async showComparison(left: string, right: string): Promise<void> {
    const [one, other] = await Promise.all([this.#library.read(left), this.#library.read(right)]);
    await this.#show({ kind: "comparison", left: { path: left, run: one }, right: { path: right, run: other } });
  }

  /** One run beside each of others. A panel shows two, so each pair has its own, which stays. */
  async showComparisons(left: string, others: readonly string[]): Promise<void> {
    for (const [i, right] of others.entries()) {
      await this.showComparison(left, right);
      if (i < others.length - 1) await this.#keepShown();
    }
  }

  /** With the keyboard in it: a person who opens a session goes through it. */
  async showSession(session: OpenSession): Promise<void> {
    await this.#show({ kind: "session", session }, "in front");
  }

  /** With the keyboard in it, as a session. */
  async showKnowledge(weighed: WeighedQuestion): Promise<void> {
    await this.#show({ kind: "knowledge", weighed }, "in front");
  }

  /** With the keyboard in it, as a session. */
  async showTalk(talk: TalkTraits): Promise<void> {
    await this.#show({ kind: "talk", talk }, "in front");
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** What was shown last stays where it is. */
  async #keepShown(): Promise<void> {
    const open = this.#replaceable();
    if (open) (await open.host).keep(true);
  }

  /** The panel that shows a run. */
  #showingRun(path: string): Open | undefined {
    return this.#open.find((open) => open.path === path);
  }

  /** The last panel that the person does not keep. */
  #replaceable(): Open | undefined {
    return this.#open.findLast(({ keeping }) => !keeping.kept);
  }

  /** Beside the text that it is about, which keeps the keyboard; in front where there is none. */
  async #show(showing: Showing, place: "beside" | "in front" = "beside"): Promise<PanelHost> {
    const inFront = place === "in front";
    const path = pathOf(showing);
    const open = (path !== undefined && this.#showingRun(path)) || this.#replaceable();
    if (open) {
      const { panel, host } = open;
      open.path = path;
      panel.title = titleOf(showing);
      panel.reveal(undefined, !inFront);
      const shown = await host;
      shown.show(showing);
      return shown;
    }
    const panel = window.createWebviewPanel(
      panelViewType,
      titleOf(showing),
      { viewColumn: inFront ? ViewColumn.Active : ViewColumn.Beside, preserveFocus: !inFront },
      { ...webviewOptions(this.#options.extension), enableFindWidget: true },
    );
    return this.#adopt(panel, showing);
  }

  #adopt(panel: WebviewPanel, showing: Showing, kept = false): Promise<PanelHost> {
    panel.title = titleOf(showing);
    const keeping = { kept };
    const host = PanelHost.create(panel.webview, showing, this.#options, keeping);
    const open: Open = { panel, host, path: pathOf(showing), keeping };
    this.#open.push(open);
    if (showing.kind === "run") this.#library.setCurrent(showing.path, showing.run);
    panel.onDidChangeViewState(async () => {
      const shown = await host;
      shown.setVisible(panel.visible);
      // Of several panels the one that is looked at is the one that commands act on.
      if (panel.active && shown.showing.kind === "run") this.#library.setCurrent(shown.showing.path, shown.showing.run);
    });
    panel.onDidDispose(async () => {
      this.#open.splice(this.#open.indexOf(open), 1);
      this.#options.focus.set(undefined);
      (await host).dispose();
    });
    return host;
  }

  /** What stood in the way may have gone. */
  async #showEmptyAnew(): Promise<void> {
    for (const { host: coming } of this.#open) {
      const host = await coming;
      if (host.showing.kind !== "empty") continue;
      const reason = await emptyReason(this.#models, this.#options.checks.busy);
      if (host.showing.kind === "empty") host.show({ kind: "empty", reason });
    }
  }

  /** What a handle named before the window was reloaded, or why it is not there any more. */
  async #find(handle: string): Promise<Showing> {
    try {
      const weighed = this.#options.questions.named(handle);
      if (weighed) return { kind: "knowledge", weighed };
      const talk = this.#options.talks.named(handle);
      if (talk) return { kind: "talk", talk };
      const session = sessionOf(handle);
      if (session) return { kind: "session", session: await openSession(session.source, session.talk, this.#options) };
      const [path, other] = pathsOf(handle);
      if (path === undefined)
        return { kind: "empty", reason: await emptyReason(this.#models, this.#options.checks.busy) };
      const run = await this.#library.read(path);
      if (other === undefined) return { kind: "run", path, run };
      return { kind: "comparison", left: { path, run }, right: { path: other, run: await this.#library.read(other) } };
    } catch (error) {
      return { kind: "empty", reason: { kind: "unreadable", error: toErrorData(error) } };
    }
  }
}

function titleOf(showing: Showing): string {
  if (showing.kind === "comparison") return l10n.t("Cotcheck: two runs");
  if (showing.kind === "empty") return l10n.t("Cotcheck");
  if (showing.kind === "knowledge") return l10n.t("Knows: {0}", shortly(showing.weighed.knowledge.question));
  if (showing.kind === "talk") return l10n.t("Speaking: {0}", shortly(showing.talk.title));
  if (showing.kind === "session") return l10n.t("Session: {0}", showing.session.label);
  return l10n.t("Check: {0}", shortly(promptOf(showing.run) ?? showing.run.response));
}

/** Of a panel's tab, which is narrow. */
const shortly = (text: string) => shortLine(text, 32);
