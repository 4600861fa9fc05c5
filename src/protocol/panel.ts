/**
 * The messages between the extension host and the panel (a webview), over JSON-RPC on postMessage: see panelTransport.ts.
 *
 * - view to host, once its script runs and again whenever it missed something: {@link readyNotification}
 * - host to view, in answer to it and whenever the panel becomes visible or shows something else: {@link showNotification},
 *   always a whole {@link PanelSnapshot}
 * - host to view while the panel is visible: {@link eventsNotification} and {@link sessionNotification} (numbered together),
 *   {@link marksNotification}, {@link revealNotification}, {@link followNotification},
 *   {@link tabNotification}
 * - view to host, everything a person asks for: {@link actionRequest}
 *
 * What comes from the view is hostile: the host parses it with the schemas in panelFromView.ts and acts on the intent
 * alone. No text, path or command name travels from the view to the host.
 */
import { NotificationType, ParameterStructures, RequestType } from "vscode-jsonrpc";
import type { ErrorData } from "../core/errors.js";
import type { Knowledge } from "../core/knowledge/knowledge.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import type { VerdictCode } from "../core/verdict/codes.js";
import type { TalkTraits } from "../core/traits/talk.js";
import type { NextGuard } from "./guard.js";
import type { DrawnDifferences, DrawnFeatures } from "./features.js";
import type { PanelAction, PanelReady, PanelTab } from "./panelFromView.js";
import type { DrawnSession, Following, SessionChange } from "./session.js";

/** Everything the view needs to draw itself from nothing. */
export interface PanelSnapshot {
  /**
   * Names what is shown, such as a run's address in the host's storage. The view keeps it in its saved state, unread, so
   * that the host's panel serializer can find the same content after the window was reloaded.
   */
  readonly handle: string;
  /** Number of the last {@link PanelEvents} that this snapshot already holds; 0 when there was none. */
  readonly sequence: number;
  readonly content: PanelContent;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
  readonly guard: NextGuard;
  /** It stays as it is when another run is shown, which then opens beside it. */
  readonly kept: boolean;
  /** Translations of the view's English sentences, in the shape of `vscode.l10n.bundle`; null leaves English. */
  readonly l10n: Readonly<Record<string, string>> | null;
}

export type PanelContent =
  | { readonly kind: "empty"; readonly reason: EmptyReason }
  | {
      readonly kind: "run";
      readonly run: Run;
      readonly generation: Generation;
      /** Absent until they were asked for. */
      readonly features?: DrawnFeatures;
    }
  /** Two runs side by side. The view aligns their steps. */
  | {
      readonly kind: "comparison";
      readonly left: ComparedRun;
      readonly right: ComparedRun;
      /** Absent until they were asked for. */
      readonly differences?: DrawnDifferences;
    }
  /** A question whose candidate answers were ranked from outside and from inside; `model` is the name of who was asked. */
  | { readonly kind: "knowledge"; readonly knowledge: Knowledge; readonly model: string }
  /** A talk whose answers were read, and how the traits go over them. */
  | { readonly kind: "talk"; readonly talk: TalkTraits }
  /** An agent's session, its claims beside their evidence. */
  | { readonly kind: "session"; readonly session: DrawnSession; readonly following: Following };

export interface ComparedRun {
  /** What to call this side, such as a file name or a date. */
  readonly label: string;
  readonly run: Run;
}

/** Why there is nothing to show, and so which way out is offered. */
export type EmptyReason =
  | { readonly kind: "no-run" }
  /** A check was asked for, and what it needs is being made ready. */
  | { readonly kind: "starting" }
  | { readonly kind: "no-model"; readonly model: string; readonly bytes: number }
  | { readonly kind: "untrusted" }
  | { readonly kind: "unreadable"; readonly error: ErrorData };

/** What the engine is doing for the run that is shown. */
export type Generation =
  /** Nothing runs: the run's status says how it ended. */
  | { readonly state: "ended" }
  /**
   * `tokensPerSecond` while text is written; `done` of `total` where a count is known; how long the rest of the check will take, by its own
   * pace and by earlier checks; `device` is the one truly in use.
   */
  | {
      readonly state: "running";
      readonly activity: string;
      readonly done?: number;
      readonly total?: number;
      readonly secondsLeft?: number;
      readonly tokensPerSecond?: number;
      readonly device?: string;
    }
  /** A cancel was asked for and the engine has not answered yet. */
  | { readonly state: "cancelling" };

/** What a person decided about this run's steps. */
export interface PanelMarks {
  /** Indices of the steps marked as reviewed. */
  readonly reviewed: readonly number[];
  /** Kinds of verdict that are hidden in this workspace. */
  readonly hidden: readonly VerdictCode[];
}

/** Which actions would do something now. The view offers no others. */
export interface PanelAbilities {
  /** Run the same prompt or transcript again. */
  readonly checkAgain: boolean;
  /** Some document holds the steps' text. */
  readonly revealInEditor: boolean;
  /** Some editor is open that the result can be inserted in. */
  readonly insert: boolean;
  readonly compare: boolean;
  /** Another run could be shown in this panel. */
  readonly keep: boolean;
}

/**
 * What happened since, in order. The host coalesces: tokens in a row are one, and of progress only the last is sent.
 * `sequence` is one more than that of the last message or snapshot; where it is not, the view asks for a snapshot.
 */
export interface PanelEvents {
  readonly sequence: number;
  readonly events: readonly RunEvent[];
  /** The state after these events, when it changed. */
  readonly generation?: Generation;
}

/** What has changed of the session that is shown, numbered as {@link PanelEvents} are. */
export interface PanelSessionChange {
  readonly sequence: number;
  readonly change: SessionChange;
}

export interface ActionResult {
  /** False when the person turned away from it, such as by closing a save dialog. A failure is a JSON-RPC error with ErrorData. */
  readonly done: boolean;
}

export const showNotification = new NotificationType<PanelSnapshot>("panel/show", ParameterStructures.byName);
export const eventsNotification = new NotificationType<PanelEvents>("panel/events", ParameterStructures.byName);
export const sessionNotification = new NotificationType<PanelSessionChange>(
  "panel/session",
  ParameterStructures.byName,
);
export const marksNotification = new NotificationType<PanelMarks>("panel/marks", ParameterStructures.byName);
/** Selects a step and scrolls to it; `focus` also moves the keyboard there. */
export const revealNotification = new NotificationType<{ readonly step: number; readonly focus: boolean }>(
  "panel/reveal",
  ParameterStructures.byName,
);

/** Selects a step where it is listed, as the cursor in an editor went there: the keyboard, the tab and the filter stay as they are. */
export const followNotification = new NotificationType<{ readonly step: number }>(
  "panel/follow",
  ParameterStructures.byName,
);

/** Shows one of the tabs of the details. */
export const tabNotification = new NotificationType<{ readonly tab: PanelTab }>(
  "panel/tab",
  ParameterStructures.byName,
);

/** Parse with `PanelReady` of panelFromView.ts. */
export const readyNotification = new NotificationType<PanelReady>("panel/ready", ParameterStructures.byName);
/** Parse with `PanelAction` of panelFromView.ts. */
export const actionRequest = new RequestType<PanelAction, ActionResult, ErrorData>(
  "panel/action",
  ParameterStructures.byName,
);
