import { createMessageConnection, ResponseError } from "vscode-jsonrpc/browser";
import type { ErrorData } from "../core/errors.js";
import {
  actionRequest,
  eventsNotification,
  followNotification,
  marksNotification,
  type PanelEvents,
  type PanelMarks,
  type PanelSessionChange,
  type PanelSnapshot,
  readyNotification,
  revealNotification,
  sessionNotification,
  showNotification,
  tabNotification,
} from "../protocol/panel.js";
import type { PanelAction, PanelReady, PanelTab } from "../protocol/panelFromView.js";
import { type PanelPort, panelTransport } from "../protocol/panelTransport.js";

export interface HostMessages {
  show(snapshot: PanelSnapshot): void;
  events(events: PanelEvents): void;
  session(change: PanelSessionChange): void;
  marks(marks: PanelMarks): void;
  reveal(step: number, focus: boolean): void;
  follow(step: number): void;
  tab(tab: PanelTab): void;
}

/** The extension host, as the view sees it. */
export interface Host {
  /** Asks for a whole snapshot. */
  ready(reason: PanelReady["reason"]): void;
  /** Resolves with false when the person turned away from it; rejects with words that say what to do. */
  act(action: PanelAction): Promise<boolean>;
}

export function connectHost(port: PanelPort, on: HostMessages): Host {
  const { reader, writer } = panelTransport(port);
  const connection = createMessageConnection(reader, writer);
  connection.onNotification(showNotification, (snapshot) => on.show(snapshot));
  connection.onNotification(eventsNotification, (events) => on.events(events));
  connection.onNotification(sessionNotification, (change) => on.session(change));
  connection.onNotification(marksNotification, (marks) => on.marks(marks));
  connection.onNotification(revealNotification, ({ step, focus }) => on.reveal(step, focus));
  connection.onNotification(followNotification, ({ step }) => on.follow(step));
  connection.onNotification(tabNotification, ({ tab }) => on.tab(tab));
  connection.listen();
  return {
    ready: (reason) => void connection.sendNotification(readyNotification, { reason }),
    async act(action) {
      try {
        return (await connection.sendRequest(actionRequest, action)).done;
      } catch (error) {
        // A failure of ours comes with its own words; any other has those of the connection.
        const data: Partial<ErrorData> | undefined = error instanceof ResponseError ? error.data : undefined;
        throw data?.message === undefined ? error : new Error(data.message);
      }
    },
  };
}
