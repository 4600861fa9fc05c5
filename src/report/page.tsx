import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import { SayContext } from "./components/useSay.js";
import { reportStyle } from "./reportStyle.js";
import { reportStyleHash } from "./reportStyleHash.js";
import type { Language } from "./words/language.js";

/**
 * One self-contained HTML page: no script, no address outside the page, and a content security policy that allows exactly the one style
 * sheet within it.
 */
export function renderPage({ tag, say }: Language, title: string, body: ComponentChildren): string {
  const page = (
    <html lang={tag}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: reportStyle }} />
      </head>
      <body>
        <SayContext.Provider value={say}>{body}</SayContext.Provider>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

const policy = `default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'`;
