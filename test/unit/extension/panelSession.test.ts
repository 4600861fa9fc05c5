import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMessageConnection, type MessageConnection } from "vscode-jsonrpc/node";
import { CodedError } from "../../../src/core/errors.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import { parsePanelState } from "../../../src/extension/backend/panelState.js";
import { PanelSession } from "../../../src/extension/backend/panelSession.js";
import { handleOf, pathsOf } from "../../../src/extension/panel/showing.js";
import {
  eventsNotification,
  marksNotification,
  type PanelSnapshot,
  readyNotification,
  followNotification,
  revealNotification,
  sessionNotification,
  showNotification,
} from "../../../src/protocol/panel.js";
import type { PanelAction } from "../../../src/protocol/panelFromView.js";
import { type PanelPort, panelTransport } from "../../../src/protocol/panelTransport.js";
import { sessionChange } from "../../../src/extension/backend/sessions/sessionChange.js";
import { drawn, falseTurns } from "../../webview/sessionScenes.js";
import { recorded } from "../report/runs.js";

/** Two ends of a postMessage; messages are copied, as between two processes. */
function channel(): [PanelPort, PanelPort] {
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const port = (own: number, other: number): PanelPort => ({
    post: (message) =>
      setImmediate(() => {
        for (const receive of listeners[other]) receive(structuredClone(message));
      }),
    listen(receive) {
      listeners[own].push(receive);
      return { dispose: () => listeners[own].splice(listeners[own].indexOf(receive), 1) };
    },
  });
  return [port(0, 1), port(1, 0)];
}

const token = (index: number): RunEvent => ({ type: "token", index, text: `${index} ` });

let view: MessageConnection;
let session: PanelSession;
let heard: [string, unknown][];
let logged: string[];
let act: (action: PanelAction) => Promise<{ done: boolean }>;
let shownRun = recorded("off-policy");
let wake: () => void;

/** Resolves when so many messages have come. */
async function messages(count: number): Promise<[string, unknown][]> {
  while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
  return heard;
}

beforeEach(() => {
  const [host, page] = channel();
  heard = [];
  logged = [];
  wake = () => {};
  act = async () => ({ done: true });
  shownRun = recorded("off-policy");
  session = new PanelSession({
    port: host,
    snapshot: () => ({
      handle: "h",
      content: { kind: "run", run: shownRun, generation: { state: "ended" } },
      marks: { reviewed: [], hidden: [] },
      can: { checkAgain: false, revealInEditor: false, insert: false, compare: false, keep: false },
      guard: { traits: [], does: "stop" },
      kept: false,
      l10n: null,
    }),
    act: (action) => act(action),
    onLog: (line) => logged.push(line),
    interval: 1,
  });
  const { reader, writer } = panelTransport(page);
  view = createMessageConnection(reader, writer);
  const told = [showNotification, eventsNotification, sessionNotification, marksNotification, revealNotification];
  for (const type of [...told, followNotification])
    view.onNotification(type.method, (params: unknown) => {
      heard.push([type.method, params]);
      wake();
    });
  view.listen();
});
afterEach(() => {
  session.dispose();
  view.dispose();
});

describe("the panel's host", () => {
  const ready = () => view.sendNotification(readyNotification, { reason: "loaded" });

  test("sends a whole snapshot to a view that has loaded, and nothing before", async () => {
    session.events([token(0)]);
    session.show();
    await ready();
    const [[method, snapshot]] = (await messages(1)) as [[string, PanelSnapshot]];
    expect(method).toBe(showNotification.method);
    expect(snapshot).toMatchObject({ handle: "h", sequence: 0, content: { run: { id: shownRun.id } } });
  });

  test("numbers what comes after it without a gap", async () => {
    await ready();
    await messages(1);
    for (let i = 0; i < 3; i++) {
      session.events([token(i)]);
      await messages(2 + i);
    }
    expect(heard.slice(1).map(([, events]) => (events as { sequence: number }).sequence)).toEqual([1, 2, 3]);
  });

  test("gathers events that come close together", async () => {
    await ready();
    await messages(1);
    for (let i = 0; i < 5; i++) session.events([token(i)]);
    await messages(2);
    expect(heard[1][1]).toEqual({ sequence: 1, events: [{ type: "token", index: 4, text: "0 1 2 3 4 " }] });
  });

  test("numbers changes of a session as it numbers events, and sends none to a hidden view", async () => {
    const change = sessionChange(drawn(falseTurns.slice(0, 3)), drawn(falseTurns), "on");
    session.sessionChanged(change);
    await ready();
    await messages(1);
    session.sessionChanged(change);
    session.setVisible(false);
    session.sessionChanged(change);
    session.setVisible(true);
    await messages(3);
    expect(heard.map(([method]) => method)).toEqual([
      showNotification.method,
      sessionNotification.method,
      showNotification.method,
    ]);
    expect(heard[1][1]).toEqual({ sequence: 1, change });
    expect(heard[2][1]).toMatchObject({ sequence: 1 });
  });

  test("sends nothing to a hidden view, and a whole snapshot when it is seen again", async () => {
    await ready();
    await messages(1);
    session.events([token(0)]);
    session.setVisible(false);
    session.events([token(1)]);
    session.marks({ reviewed: [1], hidden: [] });
    shownRun = { ...shownRun, response: "later" };
    session.setVisible(true);
    await messages(2);
    expect(heard[1]).toMatchObject([showNotification.method, { content: { run: { response: "later" } } }]);
    session.events([token(2)]);
    await messages(3);
    expect(heard[2][1]).toMatchObject({ sequence: (heard[1][1] as PanelSnapshot).sequence + 1 });
  });

  test("reveals a step once the view can show it", async () => {
    session.reveal(2, true);
    await ready();
    await messages(2);
    expect(heard[1]).toEqual([revealNotification.method, { step: 2, focus: true }]);
  });

  test("follows the cursor while the view is seen, and keeps no step for later", async () => {
    session.follow(1);
    await ready();
    await messages(1);
    session.follow(3);
    await messages(2);
    session.setVisible(false);
    session.follow(4);
    session.setVisible(true);
    await messages(3);
    const methods = heard.map(([method]) => method);
    expect(methods).toEqual([showNotification.method, followNotification.method, showNotification.method]);
    expect(heard[1]).toEqual([followNotification.method, { step: 3 }]);
  });

  test("does what is asked, and tells of a failure in coded words", async () => {
    const asked: PanelAction[] = [];
    act = async (action) => {
      asked.push(action);
      return { done: false };
    };
    expect(await view.sendRequest("panel/action", { action: "cancel" })).toEqual({ done: false });
    expect(asked).toEqual([{ action: "cancel" }]);
    act = async () => {
      throw new CodedError("insufficient-disk", "The disk is full.");
    };
    await expect(view.sendRequest("panel/action", { action: "cancel" })).rejects.toMatchObject({
      message: "The disk is full.",
      data: { code: "insufficient-disk" },
    });
  });

  test.each([
    [{ action: "runCommand", command: "workbench.action.quit" }],
    [{ action: "export", format: "html", path: "/etc/passwd" }],
    [{ action: "markReviewed", step: -1, reviewed: true }],
    ["cancel"],
  ])("refuses %j, which is no action", async (message) => {
    let acted = false;
    act = async () => {
      acted = true;
      return { done: true };
    };
    await expect(view.sendRequest("panel/action", message)).rejects.toThrow();
    expect(acted).toBe(false);
  });

  test("a greeting that is none is logged and not answered", async () => {
    await view.sendNotification("panel/ready", { reason: "<script>" });
    await ready();
    await messages(1);
    expect(heard).toHaveLength(1);
    expect(logged).toHaveLength(1);
  });
});

test("what a panel shows is found again by its handle", () => {
  const run = recorded("off-policy");
  const left = { path: "/runs/a.cotrun.json", run };
  const right = { path: "C:\\runs\\b.cotrun.json", run };
  expect(pathsOf(handleOf({ kind: "run", ...left }))).toEqual([left.path]);
  expect(pathsOf(handleOf({ kind: "comparison", left, right }))).toEqual([left.path, right.path]);
  expect(pathsOf(handleOf({ kind: "empty", reason: { kind: "no-run" } }))).toEqual([]);
});

test.each([["{}"], ['["a","b","c"]'], ["[1]"], ["[["], ["null"]])("the handle %s names nothing", (handle) => {
  expect(pathsOf(handle)).toEqual([]);
});

test("a state that the view did not save is none", () => {
  expect(parsePanelState({ version: 1, handle: "x".repeat(5000) })).toBeUndefined();
  expect(parsePanelState(undefined)).toBeUndefined();
});
