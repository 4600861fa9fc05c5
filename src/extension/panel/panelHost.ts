import { type Disposable, l10n, type Uri, type Webview, window, workspace } from "vscode";
import type { Run } from "../../core/run/run.js";
import type { TalkTraits } from "../../core/traits/talk.js";
import type { PanelContent, PanelSnapshot } from "../../protocol/panel.js";
import type { PanelTab } from "../../protocol/panelFromView.js";
import type { PanelSession } from "../backend/panelSession.js";
import type { Checks } from "../checks/checks.js";
import { guardSettings, nextGuard } from "../checks/nextGuard.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { Reviews } from "../marks/reviews.js";
import { comparedLabels } from "../../report/words/compared.js";
import { language } from "../language.js";
import { settingsSection } from "../ids.js";
import { settings } from "../settings.js";
import type { FeatureReadings } from "../features/featureReadings.js";
import type { WeighedQuestion } from "../knowledge/weighedQuestion.js";
import { followedStep, type StepFocus } from "../readouts/stepFocus.js";
import type { LastShown } from "./lastShown.js";
import type { PanelActions } from "./panelActions.js";
import { handleOf, pathOf, type Showing } from "./showing.js";
import { webviewOptions, webviewPage } from "./webviewPage.js";

export interface PanelHostOptions {
  readonly extension: Uri;
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly reviews: Reviews;
  readonly marks: DocumentMarks;
  readonly actions: PanelActions;
  readonly questions: LastShown<WeighedQuestion>;
  readonly talks: LastShown<TalkTraits>;
  readonly features: FeatureReadings;
  readonly focus: StepFocus;
  /** Path of the built program that checks a session. */
  readonly sessionWorker: string;
  readonly onLog: (line: string) => void;
}

/** Of a panel in whose place something else may be shown: whether the person keeps it as it is. */
export interface Keeping {
  kept: boolean;
}

/** One webview, in a panel of its own or in a custom editor, and what it shows. */
export class PanelHost implements Disposable {
  readonly #options: PanelHostOptions;
  readonly #session: PanelSession;
  readonly #listening: Disposable[];
  #showing: Showing;
  #following: Disposable | undefined;
  #engineBusy: boolean;
  readonly #keeping: Keeping | undefined;

  private constructor(
    webview: Webview,
    showing: Showing,
    options: PanelHostOptions,
    { PanelSession }: Backend,
    keeping: Keeping | undefined,
  ) {
    this.#options = options;
    this.#keeping = keeping;
    this.#showing = showing;
    const { checks, reviews, marks, focus, extension, onLog } = options;
    this.#engineBusy = checks.busy;
    this.#session = new PanelSession({
      port: {
        post: (message) => webview.postMessage(message),
        listen: (receive) => webview.onDidReceiveMessage(receive),
      },
      snapshot: () => this.#snapshot(),
      act: async (action) =>
        action.action === "keepPanel"
          ? { done: this.keep(action.keep) }
          : { done: await options.actions.act(action, this.#showing) },
      onLog,
    });
    const sendMarks = () => this.#session.marks(this.#marks());
    this.#listening = [
      checks.onDidUpdate(({ path, run, event, generation }) => {
        if (this.#showing.kind !== "run" || this.#showing.path !== path) return;
        this.#showing = { kind: "run", path, run };
        if (event.type === "started") this.#session.show();
        else this.#session.events([event], generation);
      }),
      checks.onDidChangeState(() => {
        if (this.#isLive() && checks.live?.generation.state === "cancelling")
          this.#session.events([], checks.live.generation);
        if (checks.busy === this.#engineBusy) return;
        // What can be asked for depends on it.
        this.#engineBusy = checks.busy;
        this.#session.show();
      }),
      reviews.onDidChange(({ runId }) => runId === this.#run()?.id && sendMarks()),
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("cotcheck.hiddenVerdicts") && sendMarks(),
      ),
      workspace.onDidChangeConfiguration(
        (change) =>
          guardSettings.some((id) => change.affectsConfiguration(`${settingsSection}.${id}`)) && this.#session.show(),
      ),
      focus.onDidChange(() => {
        const step = followedStep(focus.focused, pathOf(this.#showing));
        if (step !== undefined) this.#session.follow(step);
      }),
      marks.onDidBind(() => this.#session.show()),
      options.features.onDidChange(() => this.#session.show()),
    ];
    this.#followSession();
    webview.options = webviewOptions(extension);
    webview.html = webviewPage(webview, extension);
  }

  static async create(
    webview: Webview,
    showing: Showing,
    options: PanelHostOptions,
    keeping?: Keeping,
  ): Promise<PanelHost> {
    return new PanelHost(webview, showing, options, await options.backend(), keeping);
  }

  get showing(): Showing {
    return this.#showing;
  }

  show(showing: Showing): void {
    this.#leaveSession(showing);
    this.#showing = showing;
    this.#followSession();
    this.#session.show();
  }

  setVisible(visible: boolean): void {
    this.#session.setVisible(visible);
  }

  reveal(step: number, focus: boolean): void {
    this.#session.reveal(step, focus);
  }

  showTab(tab: PanelTab): void {
    this.#session.showTab(tab);
  }

  dispose(): void {
    this.#leaveSession(undefined);
    for (const listener of this.#listening) listener.dispose();
    this.#session.dispose();
  }

  /** Whether the panel stays as it is when another run is shown. False where it cannot. */
  keep(keep: boolean): boolean {
    if (!this.#keeping) return false;
    this.#keeping.kept = keep;
    this.#session.show();
    return true;
  }

  #followSession(): void {
    if (this.#showing.kind !== "session") return;
    this.#following = this.#showing.session.onDidChange((change) => this.#session.sessionChanged(change));
  }

  /** A session is nobody else's: it is not followed any more once something else is shown. */
  #leaveSession(next: Showing | undefined): void {
    this.#following?.dispose();
    this.#following = undefined;
    if (this.#showing.kind === "session" && !(next?.kind === "session" && next.session === this.#showing.session))
      this.#showing.session.dispose();
  }

  #snapshot(): Omit<PanelSnapshot, "sequence"> {
    const { checks, marks } = this.#options;
    const run = this.#run();
    const document = this.#showing.kind === "run" && marks.documentsOf(this.#showing.path).length > 0;
    return {
      handle: handleOf(this.#showing),
      content: this.#content(),
      marks: this.#marks(),
      can: {
        checkAgain: run !== undefined && !checks.busy,
        revealInEditor: document,
        insert: run !== undefined && window.visibleTextEditors.length > 0,
        compare: run !== undefined,
        keep: this.#keeping !== undefined,
      },
      guard: nextGuard(),
      kept: this.#keeping?.kept ?? false,
      l10n: bundle(),
    };
  }

  #content(): PanelContent {
    const showing = this.#showing;
    switch (showing.kind) {
      case "empty":
        return showing;
      case "run": {
        const { live } = this.#options.checks;
        const run = live?.path === showing.path ? live.run : showing.run;
        const generation = this.#isLive() && live ? live.generation : { state: "ended" as const };
        const features = this.#options.features.of(showing.path);
        return { kind: "run", run, generation, ...(features && { features }) };
      }
      case "comparison": {
        const { left, right } = showing;
        const [one, other] = comparedLabels(left.run, right.run, language.say, timeOf);
        const differences = this.#options.features.between(left.path, right.path);
        return {
          kind: "comparison",
          left: { label: one, run: left.run },
          right: { label: other, run: right.run },
          ...(differences && { differences }),
        };
      }
      case "knowledge": {
        const { knowledge, model } = showing.weighed;
        return { kind: "knowledge", knowledge, model };
      }
      case "talk":
        return showing;
      case "session":
        return { kind: "session", session: showing.session.drawn, following: showing.session.following };
    }
  }

  #marks(): PanelSnapshot["marks"] {
    const run = this.#run();
    return { reviewed: run ? this.#options.reviews.of(run.id) : [], hidden: settings().hiddenVerdicts };
  }

  #run(): Run | undefined {
    return this.#showing.kind === "run" ? this.#showing.run : undefined;
  }

  #isLive(): boolean {
    return this.#showing.kind === "run" && this.#options.checks.live?.path === this.#showing.path;
  }
}

const timeOf = (createdAt: string) => new Date(createdAt).toLocaleString();

function bundle(): Readonly<Record<string, string>> | null {
  if (!l10n.bundle) return null;
  return Object.fromEntries(
    Object.entries(l10n.bundle).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
