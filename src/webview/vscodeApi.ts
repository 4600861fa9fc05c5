import type { PanelPort } from "../protocol/panelTransport.js";

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

// The editor hands it out once.
const api = acquireVsCodeApi();

/** The view's end of postMessage. */
export const hostPort: PanelPort = {
  post: (message) => api.postMessage(message),
  listen(receive) {
    const listener = ({ data }: MessageEvent) => receive(data);
    window.addEventListener("message", listener);
    return { dispose: () => window.removeEventListener("message", listener) };
  },
};

/** What outlives the page: hiding the panel, reloading the window, moving the panel to another window. */
export const savedState = {
  read: (): unknown => api.getState(),
  write: (state: unknown): void => api.setState(state),
};
