import { randomBytes } from "node:crypto";
import { env, Uri, type Webview, type WebviewOptions } from "vscode";
import { panelPage } from "../../protocol/panelPage.js";

/** Scripts run, but no command links and no forms; files are read from where ours were built. */
export function webviewOptions(extension: Uri): WebviewOptions {
  const localResourceRoots = [Uri.joinPath(extension, "dist")];
  return { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots };
}

export function webviewPage(webview: Webview, extension: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, "dist", name)).toString();
  return panelPage({
    script: file("webview.js"),
    style: file("webview.css"),
    source: webview.cspSource,
    nonce: randomBytes(16).toString("hex"),
    language: env.language,
  });
}
