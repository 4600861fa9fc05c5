import { createMessageConnection, type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import { toErrorData } from "../../core/errors.js";
import type { RunEvent } from "../../core/run/events.js";
import {
  type ActionResult,
  actionRequest,
  eventsNotification,
  followNotification,
  type Generation,
  marksNotification,
  type PanelMarks,
  type PanelSnapshot,
  readyNotification,
  revealNotification,
  sessionNotification,
  showNotification,
  tabNotification,
} from "../../protocol/panel.js";
import { PanelAction, PanelReady, type PanelTab } from "../../protocol/panelFromView.js";
import type { SessionChange } from "../../protocol/session.js";
import { type PanelPort, panelTransport } from "../../protocol/panelTransport.js";
import { coalesce } from "../panel/coalesce.js";

export interface PanelSessionOptions {
  readonly port: PanelPort;
  /** Everything the view needs, as it is now; its sequence is filled in here. */
  readonly snapshot: () => Omit<PanelSnapshot, "sequence">;
  readonly act: (action: PanelAction) => Promise<ActionResult>;
  readonly onLog: (line: string) => void;
  /** How long events are gathered before they are sent. Milliseconds. */
  readonly interval?: number;
}

/** The host's end of one panel: whole snapshots, numbered deltas while the panel can be seen, and what a person asks for. */
export class PanelSession {
  readonly #options: PanelSessionOptions;
  readonly #connection: MessageConnection;
  #sequence = 0;
  #pending: RunEvent[] = [];
  #generation: Generation | undefined;
  #timer: NodeJS.Timeout | undefined;
  #loaded = false;
  #visible = true;
  #reveal: { readonly step: number; readonly focus: boolean } | undefined;

  constructor(options: PanelSessionOptions) {
    this.#options = options;
    const { reader, writer } = panelTransport(options.port);
    const log = options.onLog;
    this.#connection = createMessageConnection(reader, writer, { error: log, warn: log, info: log, log });
    this.#connection.onError(([error]) => log(`Panel: ${error.message}`));
    this.#connection.onNotification(readyNotification, (ready) => {
      if (!PanelReady.safeParse(ready).success) return log("The panel said something that is no greeting.");
      this.#loaded = true;
      this.show();
    });
    this.#connection.onRequest(actionRequest, async (message) => {
      const action = PanelAction.safeParse(message);
      if (!action.success)
        return new ResponseError(-32602, "This is no action.", { code: "internal", message: "This is no action." });
      try {
        return await options.act(action.data);
      } catch (error) {
        const data = toErrorData(error);
        return new ResponseError(-32000, data.message, data);
      }
    });
    this.#connection.listen();
  }

  /** Sends the whole of what there is now, in place of all that was pending. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = [];
    this.#generation = undefined;
    if (!this.#loaded || !this.#visible) return;
    this.#send(showNotification, { ...this.#options.snapshot(), sequence: this.#sequence });
    if (this.#reveal) this.#send(revealNotification, this.#reveal);
    this.#reveal = undefined;
  }

  /** A view that becomes visible gets a whole snapshot: what was sent while it was hidden is lost. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.show();
  }

  events(events: readonly RunEvent[], generation?: Generation): void {
    if (!this.#loaded || !this.#visible) return;
    this.#pending.push(...events);
    if (generation) this.#generation = generation;
    this.#timer ??= setTimeout(() => this.#flush(), this.#options.interval ?? 60);
  }

  sessionChanged(change: SessionChange): void {
    if (!this.#loaded || !this.#visible) return;
    this.#sequence++;
    this.#send(sessionNotification, { sequence: this.#sequence, change });
  }

  marks(marks: PanelMarks): void {
    if (this.#loaded && this.#visible) this.#send(marksNotification, marks);
  }

  /** Kept until the view has something to show. */
  reveal(step: number, focus: boolean): void {
    if (this.#loaded && this.#visible) this.#send(revealNotification, { step, focus });
    else this.#reveal = { step, focus };
  }

  /** Not kept: by the time a hidden view is seen, the cursor is elsewhere. */
  follow(step: number): void {
    if (this.#loaded && this.#visible) this.#send(followNotification, { step });
  }

  showTab(tab: PanelTab): void {
    if (this.#loaded && this.#visible) this.#send(tabNotification, { tab });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#connection.dispose();
  }

  #flush(): void {
    this.#timer = undefined;
    const generation = this.#generation;
    const events = coalesce(this.#pending);
    this.#pending = [];
    this.#generation = undefined;
    this.#sequence++;
    this.#send(eventsNotification, { sequence: this.#sequence, events, ...(generation && { generation }) });
  }

  #send<P>(type: { readonly method: string }, params: P): void {
    this.#connection.sendNotification(type.method, params).catch((error: unknown) => {
      this.#options.onLog(`Panel: ${String(error)}`);
    });
  }
}
