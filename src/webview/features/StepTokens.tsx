import * as l10n from "@vscode/l10n";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DrawnToken } from "../../protocol/features.js";
import { Button } from "../controls/controls.js";
import { keyAlongText, movedIn } from "../model/listKeys.js";
import { partOfLine, tokenWords } from "./featureWords.js";

interface StepTokensProps {
  readonly step: number;
  readonly tokens: readonly DrawnToken[];
  /** Index of a token; undefined where the whole step is looked at. */
  readonly selected: number | undefined;
  /** Number of the feature that is looked at: where it is active is underlined. */
  readonly feature: number | undefined;
  onSelect(token: number | undefined): void;
}

/** A step as its tokens: one is chosen with a click or the arrow keys, Escape goes back to the whole step. */
export function StepTokens({ step, tokens, selected, feature, onSelect }: StepTokensProps) {
  const list = useRef<HTMLDivElement>(null);
  const strengths = tokens.map(({ features }) => features.find((one) => one.feature === feature)?.strength ?? 0);
  const strongest = Math.max(1, ...strengths);
  useLayoutEffect(() => {
    if (selected !== undefined) document.getElementById(tokenId(selected))?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next =
      event.key === "Escape"
        ? undefined
        : movedIn(keyAlongText(event.key, list.current), [...tokens.keys()], selected ?? -1);
    if (next === undefined && (event.key !== "Escape" || selected === undefined)) return;
    event.preventDefault();
    onSelect(next);
  };
  return (
    <div class="step-tokens">
      <div
        ref={list}
        id="tokens"
        dir="auto"
        role="listbox"
        tabIndex={0}
        aria-label={l10n.t("Tokens of step {0}", step + 1)}
        aria-orientation="horizontal"
        {...(selected !== undefined && { "aria-activedescendant": tokenId(selected) })}
        onKeyDown={onKeyDown}
      >
        {tokens.map(({ text }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
          <span
            key={i}
            id={tokenId(i)}
            class={text.trim() === "" ? "token blank" : "token"}
            role="option"
            aria-selected={i === selected}
            tabIndex={-1}
            style={{ "--strength": `${Math.round((100 * strengths[i]) / strongest)}%` }}
            onClick={() => onSelect(i === selected ? undefined : i)}
          >
            {text.trim() === "" ? tokenWords(text) : partOfLine(text)}
          </span>
        ))}
      </div>
      {selected !== undefined && <Button onPress={() => onSelect(undefined)}>{l10n.t("Whole Step")}</Button>}
    </div>
  );
}

const tokenId = (token: number) => `token-${token + 1}`;
