import * as l10n from "@vscode/l10n";
import { useRef, useState } from "preact/hooks";
import type { Reading } from "../../core/run/reading.js";
import type { Step } from "../../core/run/step.js";
import { useSay } from "../../report/components/useSay.js";
import { heatClass } from "../../report/palette.js";
import { headLabel } from "../../report/words/heads.js";
import { decimals } from "../../report/words/readings.js";
import { keyAlongText, movedIn } from "../model/listKeys.js";
import { mostTelling, type StepToken, stepTokens } from "./stepTokens.js";
import { drawnToken, saidToken } from "./tokenText.js";

interface TokenStripProps {
  readonly step: Step;
  readonly reading: Reading;
}

/** The step's text with a bar below each token. A cursor moves over the tokens by keyboard and says each in words. */
export function TokenStrip({ step, reading }: TokenStripProps) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const tokens = stepTokens(step, reading);
  const [chosen, choose] = useState(mostTelling(tokens)?.index);
  const at = tokens.findIndex(({ index }) => index === chosen);
  const here = tokens[at];
  if (here === undefined) return null;
  const label = headLabel(reading.head, say);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedIn(keyAlongText(event.key, frame.current), tokens, at);
    if (next === undefined) return;
    event.preventDefault();
    choose(next.index);
  };
  return (
    <>
      <div
        ref={frame}
        class="token-strip"
        dir="auto"
        role="application"
        aria-roledescription={l10n.t("text with a reading behind each token")}
        aria-label={l10n.t("{0}, {1} tokens", label, tokens.length)}
        aria-describedby="token-words tokens-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its tokens are walked by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {tokens.map((token) => (
          <Token key={token.index} token={token} chosen={token === here} onPick={() => choose(token.index)} />
        ))}
      </div>
      <p class="cell-words" id="token-words" aria-live="polite">
        <span dir="auto">
          {l10n.t("{0}, token {1} of {2}:", saidToken(here.text), here.index + 1, step.tokenEnds?.length ?? 0)}
        </span>{" "}
        <b>{decimals(here.probability)}</b> {here.read && <span>{l10n.t("▴ the step is read here")}</span>}
      </p>
    </>
  );
}

interface TokenProps {
  readonly token: StepToken;
  readonly chosen: boolean;
  onPick(): void;
}

/** CSS pixels. */
const height = 14;

function Token({ token: { text, probability, read }, chosen, onPick }: TokenProps) {
  const top = height * (1 - Math.min(1, Math.max(0, probability)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the strip takes the keys
    <span class={chosen ? "read-token chosen" : "read-token"} onClick={onPick}>
      {drawnToken(text)}
      <svg viewBox={`0 0 1 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
        <rect class={heatClass(probability)} x="0" y={top} width="1" height={height - top} />
        <line class="half" x1="0" x2="1" y1={height / 2} y2={height / 2} />
        <line class="level" x1="0" x2="1" y1={Math.max(1, top)} y2={Math.max(1, top)} />
      </svg>
      {read && (
        <span class="read-here" aria-hidden="true">
          ▴
        </span>
      )}
    </span>
  );
}
