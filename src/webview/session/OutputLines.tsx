import * as l10n from "@vscode/l10n";
import type { CallResult, OutputLine } from "../../core/session/timeline/timeline.js";
import { plainText } from "../../report/plainText.js";

/** Lines before and after one that decides, where only these are wanted. */
const near = 3;

/** An output in its own letters, with the lines that decide marked; `around`: only these and the lines next to them. */
export function OutputLines({ result, around = false }: { result: CallResult; around?: boolean }) {
  const shown = around ? nearDeciding(result.lines) : result.lines;
  if (shown.length === 0) return <p class="muted">{l10n.t("It printed nothing.")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
    <section class="output" aria-label={l10n.t("Output")} tabIndex={0} dir="ltr">
      {shown.map((line, i) =>
        "skipped" in line ? (
          <p key={i} class="muted">
            {l10n.t("… {0} lines are not shown", line.skipped)}
          </p>
        ) : (
          <p key={i} class={line.decides ? "decides" : undefined}>
            {line.decides && <span class="decides-mark">{l10n.t("decides")}</span>}
            {plainText(line.text)}
            {line.leftOut !== undefined && (
              <span class="muted"> {l10n.t("… {0} more characters are not shown", line.leftOut)}</span>
            )}
          </p>
        ),
      )}
      {result.isCut && <p class="muted">{l10n.t("The output is cut.")}</p>}
    </section>
  );
}

function nearDeciding(lines: readonly OutputLine[]): OutputLine[] {
  const places = lines.flatMap((line, i) => ("decides" in line && line.decides ? [i] : []));
  if (places.length === 0) return lines.slice(-2 * near);
  const shown: OutputLine[] = [];
  let skipped = 0;
  for (const [i, line] of lines.entries()) {
    if (!places.some((place) => Math.abs(place - i) <= near)) {
      skipped += "skipped" in line ? line.skipped : 1;
      continue;
    }
    if (skipped > 0) shown.push({ skipped });
    skipped = 0;
    shown.push(line);
  }
  return skipped > 0 ? [...shown, { skipped }] : shown;
}
