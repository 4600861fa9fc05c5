export interface PanelPage {
  /** Addresses of dist/webview.js and dist/webview.css as the page may load them (`webview.asWebviewUri`). */
  readonly script: string;
  readonly style: string;
  /** Where the style sheet may come from (`webview.cspSource`). */
  readonly source: string;
  /** Letters and digits only, new for every page: 16 random bytes in hexadecimal will do. */
  readonly nonce: string;
  /** The editor's language, such as `en` or `zh-tw`. */
  readonly language: string;
}

/**
 * The page that holds the panel. It loads one script and one style sheet and nothing else from anywhere; `csp-nonce` is
 * where the toolkit looks for the nonce of the one rule by which it learns what the browser can do.
 */
export function panelPage({ script, style, source, nonce, language }: PanelPage): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${attribute(language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
    <meta property="csp-nonce" content="${attribute(nonce)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Cotcheck</title>
    <link rel="stylesheet" href="${attribute(style)}">
  </head>
  <body>
    <div id="panel"></div>
    <script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
  </body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
