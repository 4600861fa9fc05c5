import { describe, expect, it } from "vitest";
import { createMessageConnection } from "vscode-jsonrpc/node";
import { actionRequest, readyNotification } from "../../../src/protocol/panel.js";
import { PanelAction, PanelReady, PanelState } from "../../../src/protocol/panelFromView.js";
import { panelPage } from "../../../src/protocol/panelPage.js";
import { type PanelPort, panelTransport } from "../../../src/protocol/panelTransport.js";
import { firstChoice, stateOf } from "../../../src/webview/model/choice.js";
import { drawnStore } from "../../../src/webview/model/store.js";

describe("what the view may say", () => {
  it("is a closed list of intents", () => {
    expect(PanelAction.parse({ action: "copyStep", step: 3 })).toEqual({ action: "copyStep", step: 3 });
    for (const hostile of [
      { action: "copyStep", step: -1 },
      { action: "copyStep", step: 1.5 },
      { action: "copyStep", step: "3" },
      { action: "copyStep" },
      { action: "export", format: "../../etc/passwd" },
      { action: "export", format: "html", path: "/tmp/x" },
      { action: "executeCommand", command: "workbench.action.quit" },
      { action: "cancel", extra: 1 },
      { action: "followSession" },
      { action: "openSessionFile", path: "/etc/passwd" },
      { action: "checkSession", path: "/etc/passwd" },
      { action: "__proto__" },
      "cancel",
      null,
    ]) {
      expect(PanelAction.safeParse(hostile).success).toBe(false);
    }
    expect(PanelReady.safeParse({ reason: "again" }).success).toBe(false);
  });

  it("includes the state that it saves", () => {
    const state = stateOf({ ...firstChoice, selected: 4, top: 2 }, { handle: "handle", kept: true });
    expect(PanelState.parse(state)).toEqual(state);
    expect(PanelState.safeParse({ ...state, handle: "x".repeat(5000) }).success).toBe(false);
    const { session, ...earlier } = state;
    expect(PanelState.safeParse(earlier).success).toBe(true);
    expect(PanelState.safeParse({ ...state, session: { ...session, filter: "mine" } }).success).toBe(false);
  });
});

/** Two ports of which each hears what the other posts. */
function joined(): [PanelPort, PanelPort] {
  const listeners: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const end = (own: 0 | 1): PanelPort => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      for (const receive of listeners[own === 0 ? 1 : 0]) receive(copy);
    },
    listen(receive) {
      listeners[own].push(receive);
      return { dispose: () => listeners[own].splice(listeners[own].indexOf(receive), 1) };
    },
  });
  return [end(0), end(1)];
}

describe("the transport", () => {
  it("carries notifications, requests and their failures, and passes over what is no message", async () => {
    const [viewPort, hostPort] = joined();
    const view = panelTransport(viewPort);
    const host = panelTransport(hostPort);
    const fromView = createMessageConnection(view.reader, view.writer);
    const fromHost = createMessageConnection(host.reader, host.writer);
    const heard: string[] = [];
    fromHost.onNotification(readyNotification, ({ reason }) => void heard.push(reason));
    fromHost.onRequest(actionRequest, (action) => {
      if (action.action === "cancel") throw new Error("no");
      return { done: action.action === "copyRun" };
    });
    fromHost.listen();
    fromView.listen();

    for (const odd of [null, 5, "x", {}, { jsonrpc: "1.0", method: "panel/ready" }, { jsonrpc: "2.0" }])
      viewPort.post(odd);
    await fromView.sendNotification(readyNotification, { reason: "loaded" });
    expect(await fromView.sendRequest(actionRequest, { action: "copyRun" })).toEqual({ done: true });
    await expect(fromView.sendRequest(actionRequest, { action: "cancel" })).rejects.toThrow("no");
    expect(heard).toEqual(["loaded"]);
    fromView.dispose();
    fromHost.dispose();
  });
});

describe("the page", () => {
  const page = panelPage({
    script: 'https://x/a.js"onload="alert(1)',
    style: "https://x/a.css",
    source: "https://x",
    nonce: "abc",
    language: 'en"><script>',
  });

  it("allows nothing inline and nothing from elsewhere", () => {
    expect(page).toContain("default-src 'none'; script-src 'nonce-abc'; style-src https://x 'nonce-abc'");
    expect(page).not.toMatch(/unsafe-|<style|style=/u);
  });

  it("keeps its attributes closed", () => {
    expect(page).not.toContain('"onload="');
    expect(page.match(/<script/gu)).toHaveLength(1);
  });
});

describe("drawing", () => {
  it("happens once a frame with the last value, and not when nothing changed", () => {
    const drawn: number[] = [];
    let frame: (() => void) | undefined;
    const store = drawnStore(
      0,
      (value) => drawn.push(value),
      (callback) => {
        frame = callback;
      },
    );
    store.update((value) => value);
    expect(frame).toBeUndefined();
    store.update((value) => value + 1);
    store.update((value) => value + 1);
    expect(drawn).toEqual([]);
    frame?.();
    expect(drawn).toEqual([2]);
    store.update((value) => value + 1);
    frame?.();
    expect(drawn).toEqual([2, 3]);
  });
});
