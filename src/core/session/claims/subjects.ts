import { patternOf } from "../../patternOf.js";
import { kindOfTaskName } from "../acts/programNames.js";
import { kindOfProgram } from "../acts/programs.js";
import { readCommandLine } from "../shell.js";
import type { Subject } from "./claim.js";
import { codeMark, codeOf, type Sentence } from "./prose.js";

/** Nouns by which each subject is named. Several may stand in one clause: "tests, lint and types are clean". */
const nouns: readonly (readonly [Subject, RegExp])[] = [
  ["coverage", /\b(?:test |code |line |branch )?coverage\b|覆盖率/],
  [
    "lint",
    /\b(?:lint(?:er|ers|ing)?|eslint|ruff|flake8|pylint|clippy|rubocop|biome|stylelint|golangci-lint|go vet|govet|vet|hadolint|ktlint|checkstyle|spotbugs|rubocop|shellcheck|style checks?|code style)\b|代码检查/,
  ],
  [
    "types",
    /\b(?:type[- ]?check(?:s|er|ing)?|typings?|typescript (?:compil\w+|check\w*|errors?)|tsc|mypy|pyright|phpstan|psalm|type errors?|type safety|static (?:types|typing|analysis)|typescript)\b|类型检查/,
  ],
  ["pipeline", /\b(?:ci|ci\/cd|pipelines?|github actions?|workflow run|jenkins|circleci)\b|流水线/],
  ["format", /\b(?:formatting|formatter|prettier|code format)\b|格式化/],
  [
    "tests",
    patternOf("", [
      String.raw`\b(?:(?:unit|integration|e2e|end-to-end|regression|smoke|acceptance|functional|api|ui|snapshot|`,
      "backend|frontend)[- ]tests?|tests?(?! (?:data|file|files|case file|environment|env|account|user|",
      "server|database|db|page|site|payment|order|card|mode|e-?mail|mail|message|booking|charge|",
      "transaction|call|print|event|push|invoice|purchase|notification|drive|subject|kit|strip|score|paper|",
      "question|date|day|cent(?:er|re)|taker|ride|flight|batch|post|webhook|ping|object|record|entry|lead|",
      "contact|profile|recipient|address|list|group|audience|market|tube|patient|sample|transfer|",
      String.raw`reservation|shipment|key|prep)s?\b)|test (?:suites?|cases?|run|runs|results?)|testsuites?|suites?|`,
      "specs?|assertions?|pytest|jest|vitest|mocha|rspec|phpunit|unittest|ctest|junit|cargo test|go test|",
      String.raw`playwright|cypress|test_\w+)\b|[测測][试試](?![库庫环環服站数數据據账帳号號机機页頁])(?:用例|套件)?`,
    ]),
  ],
  [
    "build",
    /\b(?:builds?|compil(?:es?|ed|ing|ation)|bundles?|webpack|production build|tsup|vite build)\b|编译|构建|打包/,
  ],
  [
    "checks",
    /\b(?:(?:pre-?commit |all |quality |status |validation |sanity |verification )?checks?|hooks?|gates?|validations?|verifications?|criteria)\b|检查/,
  ],
];

/** `test_quotes`, `tests/test_parse.py::test_quotes`, `parse.spec.ts`. */
const testName = /^(?:[\w./-]*\/)?(?:test_\w+(?:\.py)?|\w+_test(?:\.\w+)?|[\w-]+\.(?:test|spec)\.\w+)(?:::[\w:]+)?$/;

/** All subjects of checks that a clause names, in the table's order. */
export function checkSubjects(clause: string, sentence: Sentence): Subject[] {
  const found = nouns.filter(([, pattern]) => pattern.test(clause)).map(([subject]) => subject);
  for (const character of clause.match(new RegExp(codeMark, "g")) ?? []) {
    const code = codeOf(sentence, character);
    const subject = code === null ? null : testName.test(code) ? "tests" : subjectOfCommand(code);
    if (subject && !found.includes(subject)) found.push(subject);
  }
  // "All type checks pass" names no checks besides.
  const specific = found.filter((subject) => subject !== "checks");
  return specific.length > 0 ? specific : found;
}

const byKind: Readonly<Record<string, Subject>> = {
  tests: "tests",
  build: "build",
  lint: "lint",
  types: "types",
  format: "format",
  migrate: "migration",
  deploy: "deployment",
  install: "install",
  commit: "commit",
  push: "push",
  "pull-request": "pull-request",
  fetch: "endpoint",
  query: "query",
};

/** What a command in a code span does, as a subject; null for a code span that is no command. */
export function subjectOfCommand(code: string): Subject | null {
  if (code.length > 300 || !/^[\w./$-]+(?:\s|$)/.test(code)) return null;
  const programs = readCommandLine(code).programs;
  const last = programs.at(-1);
  if (!last) return null;
  for (const program of programs) {
    const subject = byKind[kindOfProgram(program)];
    // A bare word is a command only where it is one that everybody knows: `pytest`, but not `build`.
    if (
      subject &&
      (program.args.length > 0 ||
        !kindOfTaskName(program.name) ||
        /^(?:pytest|jest|vitest|mocha|tsc|mypy|eslint|ruff|rspec|phpunit|tox|nox)$/.test(program.name))
    )
      return subject;
  }
  return last.args.length > 0 &&
    /^(?:python3?|node|bash|sh|\.\/\S+|npm|npx|pnpm|yarn|make|docker|git|curl|go|cargo|uv|java|ruby|php|psql|kubectl|terraform|aws|gcloud)$/.test(
      code.split(/\s/)[0],
    )
    ? "command"
    : null;
}

const objects: readonly (readonly [Subject, RegExp])[] = [
  [
    "page",
    /\b(?:pages?|ui|interface|layout|screens?|components?|button|modal|form|dashboards?|views?|browser|render\w*|display\w*|visual\w*|css|styles?|styling|responsive|animation|chart|website|web app|frontend|dark mode)\b|页面|界面|渲染|浏览器/,
  ],
  [
    "endpoint",
    /\b(?:endpoints?|routes?|apis?|requests?|responses?|webhooks?|http|curl|status code|url|healthcheck|health check|get|post|put|patch)\b(?! (?:mortem|process\w*|fix|started|rid|the))|接口|路由|请求/,
  ],
  [
    "server",
    /\b(?:servers?|services?|apps?|application|containers?|daemon|process|localhost|dev server|port \d+|instances?|cluster|pods?|workers?|bot|system)\b|服务|应用|容器/,
  ],
  ["migration", /\b(?:migrations?|schema|migrated|tables?|columns?|database|db)\b|迁移|数据库/],
  ["deployment", /\b(?:deploy\w*|production|staging|release[sd]?|rollout|live)\b|部署|上线|发布/],
  [
    "benchmark",
    /\b(?:benchmarks?|performance|latency|throughput|speed(?:up)?|memory usage|response times?|load tests?|profil\w+)\b|性能|延迟/,
  ],
  [
    "search",
    /\b(?:search\w*|usages?|references?|occurrences?|matches|grep\w*|logs?|codebase|call sites?|callers)\b|搜索|引用|日志/,
  ],
  [
    "web",
    /\b(?:web ?sites?|articles?|papers?|publications?|sources(?! (?:files?|code|tree))|web|web ?pages?|docs online|links?|blog|citations?)\b|网页|论文|文章/,
  ],
  ["query", /\b(?:quer(?:y|ies)|rows?|records?|results? set|dataset|data)\b|查询|数据/],
  [
    "bug",
    /\b(?:bugs?|issues?|errors?|problems?|crash\w*|leaks?|race conditions?|deadlocks?|failures?|regressions?|vulnerabilit\w+|typos?|warnings?)\b|问题|错误|缺陷|漏洞/,
  ],
  [
    "file",
    /\b(?:files?|modules?|functions?|class(?:es)?|methods?|code|scripts?|configs?|configuration|documents?|docs|readme|documentation|folder|director(?:y|ies)|codebase|source)\b|文件|代码|文档|脚本|配置/,
  ],
];

/** What a claim of working, checking or making is about, by its nouns. */
export function objectSubject(clause: string): Subject {
  return objects.find(([, pattern]) => pattern.test(clause))?.[0] ?? "thing";
}
