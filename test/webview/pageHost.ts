/** Stands in the page for VS Code: its API, its theme variables, and a host at the other end of postMessage. */
import { createMessageConnection, type MessageConnection, ResponseError } from "vscode-jsonrpc/browser";
import { actionRequest, readyNotification } from "../../src/protocol/panel.js";
import { panelTransport } from "../../src/protocol/panelTransport.js";
import { type ThemeName, themes } from "./themes.js";

export interface PageHost {
  /** What the view said, unparsed. */
  readonly actions: unknown[];
  readonly ready: unknown[];
  /** Sends a notification of src/protocol/panel.ts by its name. */
  send(method: string, params: unknown): Promise<void>;
  /** Answers the next actions with a failure in these words; null makes them succeed again. */
  fail(words: string | null): void;
  theme(name: ThemeName): void;
}

declare global {
  interface Window {
    pageHost: PageHost;
    acquireVsCodeApi: () => unknown;
    refusals: string[];
  }
}

const fromView: ((message: unknown) => void)[] = [];
const stateKey = "vscode-state";

window.acquireVsCodeApi = () => ({
  // A copy, as VS Code's messages are.
  postMessage(message: unknown) {
    const copy = structuredClone(message);
    setTimeout(() => {
      for (const receive of fromView) receive(copy);
    });
  },
  getState: () => JSON.parse(sessionStorage.getItem(stateKey) ?? "null") ?? undefined,
  setState: (state: unknown) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
});

window.refusals = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
  window.refusals.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
);

const { reader, writer } = panelTransport({
  post: (message) => window.postMessage(message, "*"),
  listen(receive) {
    fromView.push(receive);
    return { dispose: () => fromView.splice(fromView.indexOf(receive), 1) };
  },
});
const connection: MessageConnection = createMessageConnection(reader, writer);
const actions: unknown[] = [];
const ready: unknown[] = [];
let failure: string | null = null;
connection.onNotification(readyNotification, (message) => void ready.push(message));
connection.onRequest(actionRequest, (message) => {
  actions.push(message);
  if (failure !== null) throw new ResponseError(-32_000, failure, { code: "internal", message: failure });
  return { done: true };
});
connection.listen();

window.pageHost = {
  actions,
  ready,
  send: (method, params) => connection.sendNotification(method, params),
  fail(words) {
    failure = words;
  },
  theme(name) {
    const { classes, variables } = themes[name];
    document.body.className = classes;
    const { style } = document.documentElement;
    style.cssText = "";
    for (const [variable, value] of Object.entries(variables)) style.setProperty(`--vscode-${variable}`, value);
  },
};
