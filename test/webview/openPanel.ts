import { basename } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { webviewBundle } from "../../scripts/webviewBundle.mjs";
import {
  eventsNotification,
  marksNotification,
  type PanelEvents,
  type PanelMarks,
  type PanelSessionChange,
  type PanelSnapshot,
  followNotification,
  revealNotification,
  sessionNotification,
  showNotification,
} from "../../src/protocol/panel.js";
import { PanelAction, PanelReady, PanelState } from "../../src/protocol/panelFromView.js";
import { panelPage } from "../../src/protocol/panelPage.js";
import { browserPath } from "../e2e/machine/browser.js";
import type { ThemeName } from "./themes.js";

const address = "http://panel.test/";
const page = panelPage({
  script: `${address}webview.js`,
  style: `${address}webview.css`,
  source: address,
  nonce: "0123456789abcdef",
  language: "en",
});

/** The built panel in a plain browser page, with the page's own host at the other end. */
export interface OpenPanel {
  readonly page: Page;
  show(snapshot: PanelSnapshot): Promise<void>;
  events(events: PanelEvents): Promise<void>;
  session(change: PanelSessionChange): Promise<void>;
  marks(marks: PanelMarks): Promise<void>;
  reveal(step: number): Promise<void>;
  follow(step: number): Promise<void>;
  theme(name: ThemeName): Promise<void>;
  /** Clicks, and waits until the view has drawn what came of it. */
  click(target: string | Locator, options?: Parameters<Locator["click"]>[0]): Promise<void>;
  /** Presses a key, and waits until the view has drawn what came of it. */
  press(key: string): Promise<void>;
  /** What the view asked for so far, parsed as the host does, without the steps that were merely looked at. */
  actions(): Promise<PanelAction[]>;
  ready(): Promise<PanelReady["reason"][]>;
  /** What the view saved. */
  state(): Promise<PanelState>;
  /** Everything that must not happen: errors in the console or the script, requests for anything but the page's own files, and what the page's policy refused. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
  });
}

/** Builds the panel as `npm run build` does, and the page's host; the files by their names. */
export async function buildPage(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles: panel } = await build({ ...webviewBundle, write: false as const });
  const { outputFiles: host } = await build({
    entryPoints: { pageHost: "test/webview/pageHost.ts" },
    ...({ bundle: true, outdir: "dist", platform: "browser", format: "iife", logLevel: "warning" } as const),
    write: false,
  });
  const files = [...panel, ...host].map(({ path, text }): [string, string] => [basename(path), text]);
  return new Map([...files, ["page.html", page]]);
}

export async function openPanel(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  options: { readonly width?: number; readonly height?: number; readonly theme?: ThemeName } = {},
): Promise<OpenPanel> {
  const { width = 1100, height = 820, theme = "dark" } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const body = url.startsWith(address) ? files.get(url.slice(address.length)) : undefined;
    if (body !== undefined) return route.fulfill({ body, contentType: contentType(url) });
    faults.push(`a request for ${url}`);
    return route.abort();
  });
  // Before the page's own script, and outside its policy.
  await page.addInitScript({ content: files.get("pageHost.js")! });
  await page.goto(`${address}page.html`);
  // The view draws at the next frame after a message or an input has come.
  const drawn = () =>
    page.evaluate(
      () => new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 0)),
    );
  const send = async (method: string, params: object) => {
    await page.evaluate(([method, params]) => window.pageHost.send(method as string, params), [
      method,
      params,
    ] as const);
    await drawn();
  };
  const panel: OpenPanel = {
    page,
    show: (snapshot) => send(showNotification.method, snapshot),
    events: (events) => send(eventsNotification.method, events),
    session: (change) => send(sessionNotification.method, change),
    marks: (marks) => send(marksNotification.method, marks),
    reveal: (step) => send(revealNotification.method, { step, focus: true }),
    follow: (step) => send(followNotification.method, { step }),
    theme: (name) => page.evaluate((name) => window.pageHost.theme(name), name),
    async click(target, options) {
      await (typeof target === "string" ? page.locator(target) : target).click(options);
      await drawn();
    },
    async press(key) {
      await page.keyboard.press(key);
      await drawn();
    },
    async actions() {
      const said = await page.evaluate(() => window.pageHost.actions);
      return said.map((action) => PanelAction.parse(action)).filter(({ action }) => action !== "selectStep");
    },
    async ready() {
      return (await page.evaluate(() => window.pageHost.ready)).map((message) => PanelReady.parse(message).reason);
    },
    async state() {
      return PanelState.parse(await page.evaluate(() => JSON.parse(sessionStorage.getItem("vscode-state") ?? "null")));
    },
    async faults() {
      return [...faults, ...(await page.evaluate(() => window.refusals))];
    },
    close: () => page.close(),
  };
  await panel.theme(theme);
  return panel;
}

function contentType(url: string): string {
  if (url.endsWith(".js")) return "text/javascript";
  return url.endsWith(".css") ? "text/css" : "text/html";
}
