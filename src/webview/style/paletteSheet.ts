import { dark, heatStops, light, type Palette } from "../../report/palette.js";

/**
 * The colours that the editor's themes do not have, from the report's palette, as a constructed sheet: the page's policy
 * allows no style element. A person can set the verdicts' colours in the workbench's colour customisations.
 */
export function adoptPalette(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      `body{${roleVariables(light)}}`,
      `body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${roleVariables(dark)}}`,
      ...heatStops.map((colour, i) => `.heat-${i}{fill:${colour}}`),
    ].join("\n"),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function roleVariables({ roles }: Palette): string {
  return Object.entries(roles)
    .map(([role, { text, tint }]) => `--${role}:var(--vscode-cotcheck-${role},${text});--${role}-tint:${tint}`)
    .join(";");
}
