import { randomBytes } from "node:crypto";
import { env, Uri, type Webview, type WebviewOptions } from "vscode";

/** Where the built view lies. */
function webviewFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, "dist");
}

export function webviewOptions(extension: Uri): WebviewOptions {
  return {
    enableScripts: true,
    enableCommandUris: false,
    enableForms: false,
    localResourceRoots: [webviewFolder(extension)],
  };
}

/** The page that the view draws itself in: one script and one style sheet of ours, and nothing else may load or run. */
export function webviewPage(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(18).toString("base64");
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}' ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${env.language.replace(/[^A-Za-z-]/gu, "")}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" nonce="${nonce}" href="${file("webview.css")}" />
    <title>Cotcheck</title>
  </head>
  <body>
    <div id="panel"></div>
    <script nonce="${nonce}" src="${file("webview.js")}"></script>
  </body>
</html>
`;
}
