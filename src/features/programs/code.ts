import { type Place, type Programs, token, where } from "./place.js";

/** The name that a token is a part of, as code would read it. */
function wholeName({ before, token, after }: Place): string {
  const own = token.trimStart();
  if (!/^[\w$]+$/u.test(own)) return "";
  const front = own === token ? (/[\w$]*$/u.exec(before)?.[0] ?? "") : "";
  return `${front}${own}${/^[\w$]*/u.exec(after)?.[0] ?? ""}`;
}

export const code: Programs = {
  indentation: where(
    ({ before, token }) => /\n[ \t]+$/u.test(token) || (/^[ \t]+$/u.test(token) && /\n$/u.test(before)),
  ),
  operators: token(/^[-+*/×÷=<>^&|!~±≤≥≠≈→⇒]+$/u),
  "names-in-code": where((place) => /[a-z\d]_[a-z\d]|[a-z][A-Z]/u.test(wholeName(place))),
  // Words that are hardly ever English.
  keywords: token(
    /^(?:def|elif|lambda|async|await|const|struct|enum|typedef|null|None|nil|True|False|self|int|str|bool|float|void|func|fn|impl|printf?|println|len|range|src|args|kwargs)$/u,
  ),
  latex: where(
    ({ before, token }) => /^\s*\\/u.test(token) || (/^[a-zA-Z]+$/u.test(token) && /\\[a-zA-Z]*$/u.test(before)),
  ),
  markdown: where(
    ({ before, token }) =>
      /^\s*(?:\*\*+|#{1,6}|`+|~~)/u.test(token) || (/^\s*[-*+]$/u.test(token) && /\n\s*$/u.test(before)),
  ),
};
