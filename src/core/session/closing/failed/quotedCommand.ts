import { patternOf } from "../../../patternOf.js";
import { type Act, isUnseen } from "../../acts/act.js";
import { codeMark, codeOf, type Sentence } from "../../claims/prose.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";

/** A command as it is quoted, by the programs that check things. */
const command = patternOf("", [
  String.raw`^(?:go (?:test|vet|build)|cargo|pytest|python3? -m (?:pytest|unittest|mypy)|mypy|ruff|npx \w+|`,
  String.raw`npm (?:run |test|audit|ls\b|ci\b)|black|flake8|pylint|pyright|bandit|isort|shellcheck|hadolint|`,
  "golangci-lint|staticcheck|gofmt|prettier|biome|vue-tsc|rubocop|stylelint|pnpm|yarn|vitest|jest|tsc|",
  String.raw`eslint|mvn|gradle|\.\/gradlew|dotnet|swift|ctest|rspec|bundle exec|phpunit|terraform|kubectl|helm|`,
  String.raw`docker)\b`,
]);
const cameBack = patternOf("", [
  String.raw`\b(?:comes? back|came back|pass(?:es|ed)?|clean|green|succeed(?:s|ed)|reports? (?:nothing|no)|ran|`,
  "(?:verified|checked|confirmed|tested|validated) (?:it |that |this )?with|",
  "(?:is|are) (?:both |all )?(?:happy|fine|quiet)|is fine|is quiet|works?|",
  "finish(?:es|ed) with(?:out| no)|(?:no|zero|0) (?:failures?|errors?)|",
  String.raw`exit(?:s|ed) (?:with )?(?:code )?0)\b|通過|通过`,
]);

const marks = new RegExp(codeMark, "g");

/** What one statement quotes of commands. */
export interface ToldCommands {
  readonly sentence: Sentence;
  /** At least one. */
  readonly codes: readonly string[];
}

/** The commands that a message quotes and tells to have ended well, a statement at a time; none where it plans, supposes, asks or denies. */
export const commandsToldWell = (said: string): ToldCommands[] =>
  [...statementsOf(said)].flatMap(({ sentence, text }) => {
    if (
      !cameBack.test(text) ||
      /\b(?:will|would|should|can|could|if|not|please|run)\b|\bworks? (?:too|as well|either)\b/.test(text)
    )
      return [];
    const codes = (text.match(marks) ?? [])
      .map((mark) => codeOf(sentence, mark) ?? "")
      .filter((code) => command.test(code));
    return codes.length > 0 ? [{ sentence, codes }] : [];
  });

/** Tells of words whether they stand in a call or in what it printed; null where part of what was done is not seen. */
export function standsIn(acts: readonly Act[], evidence: Evidence): ((words: string) => boolean) | null {
  if (acts.some((act) => isUnseen(act) || act.truncated)) return null;
  const stood = acts.map((act) => `${act.text}\n${evidence.outputOf(act).text}`).join("\n");
  return (words) => stood.includes(words);
}

/** Against a sentence on a command that no call ran; shown beside `act`. */
export const doneByNoCall = (act: Act, sentence: Sentence): AgainstClosing => ({
  rule: "done-by-nothing",
  status: "no-evidence",
  act,
  quote: act.text.slice(0, 200),
  sentence: sentence.text,
});
