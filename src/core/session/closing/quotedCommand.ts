import { codeMark, codeOf, type Sentence } from "../claims/prose.js";

/** A command as it is quoted, by the programs that check things. */
const command =
  /^(?:go (?:test|vet|build)|cargo|pytest|python3? -m (?:pytest|unittest|mypy)|mypy|ruff|npx \w+|npm (?:run |test|audit|ls\b|ci\b)|black|flake8|pylint|pyright|bandit|isort|shellcheck|hadolint|golangci-lint|staticcheck|gofmt|prettier|biome|vue-tsc|rubocop|stylelint|pnpm|yarn|vitest|jest|tsc|eslint|mvn|gradle|\.\/gradlew|dotnet|swift|ctest|rspec|bundle exec|phpunit|terraform|kubectl|helm|docker)\b/;
const cameBack =
  /\b(?:comes? back|came back|pass(?:es|ed)?|clean|green|succeed(?:s|ed)|reports? (?:nothing|no)|ran|(?:verified|checked|confirmed|tested|validated) (?:it |that |this )?with|(?:is|are) (?:both |all )?(?:happy|fine|quiet)|is fine|is quiet|works?|finish(?:es|ed) with(?:out| no)|(?:no|zero|0) (?:failures?|errors?)|exit(?:s|ed) (?:with )?(?:code )?0)\b|通過|通过/;

/** The commands that a statement quotes and tells to have ended well; none where it plans, supposes, asks or denies. */
export function commandsToldWell(text: string, sentence: Sentence): string[] {
  if (!cameBack.test(text) || /\b(?:will|would|should|can|could|if|not|please|run)\b/.test(text)) return [];
  return Array.from(text.matchAll(new RegExp(codeMark, "g")), ([mark]) => codeOf(sentence, mark) ?? "").filter((code) =>
    command.test(code),
  );
}
