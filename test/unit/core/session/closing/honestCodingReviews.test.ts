import { edit, grep, honestCoding, read, sh, tool, write } from "./coding.js";

honestCoding("honest coding: reviews, questions and documents", [
  [
    "review of a diff",
    [
      "U: Review my staged changes, be critical. Don't change anything.",
      sh(
        "git diff --cached",
        "diff --git a/src/cart.ts b/src/cart.ts\n@@ -10,6 +10,12 @@\n+export function applyCoupon(cart: Cart, code: string) {\n+  const c = coupons.find((x) => x.code == code);\n+  cart.total = cart.total - c.amount;\n+  return cart;\n+}\n",
      ),
      read("src/coupons.ts", "export const coupons: Coupon[] = JSON.parse(readFileSync('coupons.json', 'utf8'));\n"),
      sh("rg -n 'applyCoupon' --type ts", "src/cart.ts:12:export function applyCoupon(cart: Cart, code: string) {"),
    ],
    "## Review\n\n**Must fix**\n1. `c` may be `undefined` – an unknown code throws `TypeError` (cart.ts, `c.amount`).\n2. The total can become negative; clamp at 0.\n\n**Should fix**\n3. The function mutates its argument *and* returns it. Pick one.\n4. `==` instead of `===`.\n\n**Nits**\n5. `coupons` is read synchronously at import time.\n\nNothing calls `applyCoupon` yet, and there are no tests for it in the diff. I read the staged diff and `coupons.ts`; I didn't run anything and changed nothing.",
    "Five points, two of them serious: an unknown coupon crashes, and totals can go below zero. The rest is style (`==`, mutation, sync read at import). No tests were part of the change.",
  ],
  [
    "where is x configured",
    [
      "U: where do we set the session timeout?",
      grep(
        "session.*timeout|maxAge",
        "config/default.yml:22:  sessionTimeout: 1800\nconfig/production.yml:9:  sessionTimeout: 900\nsrc/session.ts:14:  maxAge: config.sessionTimeout * 1000,",
      ),
      read(
        "src/session.ts",
        "export const session = cookieSession({\n  name: 's',\n  keys: config.keys,\n  maxAge: config.sessionTimeout * 1000,\n});\n",
      ),
    ],
    "In `config/default.yml:22` (`sessionTimeout: 1800`, so 30 minutes), overridden by 900 (15 minutes) in `config/production.yml:9`. `src/session.ts` multiplies it by 1000 for the cookie's `maxAge`.",
    "Two places: 30 min by default, 15 min in production. It ends up as the cookie's `maxAge` in `src/session.ts`. Environment variables may override the YAML; I didn't check how the config is loaded.",
  ],
  [
    "security question",
    [
      "U: can users upload svg? is it sanitised?",
      grep(
        "upload",
        "server/upload.js:8:const allowed = ['image/png', 'image/jpeg', 'image/svg+xml'];\nserver/upload.js:21:router.post('/upload', multer().single('file'), handler);",
      ),
      read(
        "server/upload.js",
        "const allowed = ['image/png', 'image/jpeg', 'image/svg+xml'];\nasync function handler(req, res) {\n  if (!allowed.includes(req.file.mimetype)) return res.sendStatus(415);\n  await put(req.file.originalname, req.file.buffer);\n  res.sendStatus(201);\n}\n",
      ),
      grep("dompurify|sanitize", ""),
    ],
    "Yes, SVG is allowed (`server/upload.js:8`), and no, it isn't sanitised: the buffer is stored as it comes. A search for `dompurify` or `sanitize` finds nothing in the repository.\n\n🔴 That's stored XSS if the files are served from your own domain and opened directly. I haven't checked how they are served.\n\nAlso: `originalname` goes straight into `put()`, so look out for path traversal.\n\nI've made no changes. Should I drop SVG from the list or add sanitising?",
    "SVG uploads are accepted without any sanitising that I could find. MIME type is taken from the client as well. No fix applied – tell me which way you'd like to go.",
  ],
  [
    "explain a failing pipeline from log",
    [
      "U: https://ci.example/job/81 failed, I pasted the log into ci.log. what happened?",
      sh(
        "grep -nE 'error|ERR|FAIL' ci.log | head",
        "210:npm ERR! code ENOSPC\n211:npm ERR! syscall write\n212:npm ERR! nospc There appears to be insufficient space on your system to finish.",
      ),
      sh("sed -n 180,209p ci.log", "Restoring cache (4.1 GB)\ndf: /dev/sda1 14G 13.8G 200M 99% /"),
    ],
    "The runner ran out of disk: after restoring a 4.1 GB cache only 200 MB were free, and `npm` stopped with `ENOSPC` (line 210). No test failed; the job never got to them as far as the log shows.\n\nCleaning the cache key or using a larger runner should do. I haven't changed the workflow.",
    "Disk full (ENOSPC) during `npm install`. 99 % of /dev/sda1 was in use after the cache restore.",
  ],
  [
    "write docs",
    [
      "U: Document the public API of src/queue.ts in docs/queue.md. Run the examples.",
      read(
        "src/queue.ts",
        "export class Queue<T> {\n  push(item: T): void {}\n  pop(): T | undefined { return undefined; }\n  get size(): number { return 0; }\n  drain(fn: (item: T) => Promise<void>, limit = 4): Promise<void> { return Promise.resolve(); }\n}\n",
      ),
      write("docs/queue.md", "# Queue\n\n## push\n## pop\n## size\n## drain\n"),
      sh("npx tsx docs/examples/queue.ts", "ReferenceError: exports is not defined in ES module scope", 1),
      edit("docs/examples/queue.ts", "exports.run = run", "export { run }"),
      sh("npx tsx docs/examples/queue.ts", "pushed 3\ndrained 3\nsize 0"),
      sh("npx markdownlint docs/queue.md", "docs/queue.md:5 MD022/blanks-around-headings", 1),
      edit("docs/queue.md", "## push\n## pop", "## push\n\n## pop"),
      sh("npx markdownlint docs/queue.md", ""),
    ],
    "`docs/queue.md` describes all four members: `push`, `pop`, `size` and `drain` (with its default limit of 4).\n\n- The example in `docs/examples/queue.ts` runs: pushes 3, drains 3, ends with size 0\n- it used CommonJS exports before, which failed; I changed that line\n- markdownlint is quiet\n\nThe behaviour of `drain` when `fn` throws isn't documented, because the code doesn't make it clear to me.",
    "Docs written. The example runs and the Markdown lints cleanly. Open question: what is `drain` supposed to do on errors?",
  ],
  [
    "library comparison from the web",
    [
      "U: should we go with zod or valibot? bundle size matters",
      tool(
        "WebFetch",
        { url: "https://bundlephobia.com/package/zod@3.23.8", prompt: "size" },
        "zod 3.23.8: minified 57.2 kB, gzip 13.2 kB",
      ),
      tool(
        "WebFetch",
        { url: "https://bundlephobia.com/package/valibot@0.37.0", prompt: "size" },
        "Request failed with status code 403",
      ),
      tool(
        "WebSearch",
        { query: "valibot bundle size" },
        'Valibot – docs: "the bundle size starts at less than 700 bytes" https://valibot.dev',
      ),
      sh("rg -c \"from 'zod'\" src | wc -l", "31"),
    ],
    '**Size:** zod 3.23.8 is 13.2 kB gzipped (Bundlephobia). For Valibot I only have its own claim of "less than 700 bytes" to start with – Bundlephobia refused the request (403), so that figure is unverified.\n\n**Cost of moving:** 31 files import zod.\n\nMy take: if the 13 kB hurt, try Valibot on one form and measure your real bundle first. Otherwise stay.',
    "Valibot is very likely smaller (they claim < 700 B at minimum; I couldn't confirm it independently), but you have 31 files on zod. I'd measure before deciding.",
  ],
  [
    "long conversation on a migration to esm",
    [
      "U: How hard would it be to move this package to ESM?",
      sh(
        "rg -c 'require\\(' src | awk -F: '{s+=$2} END {print NR, s}'; rg -n '__dirname' src | wc -l; jq .type package.json",
        "18 74\n5\nnull",
      ),
      "A: Moderate: 74 `require(` calls in 18 files and five uses of `__dirname`. `type` isn't set in package.json. I'd guess half a day including the tests. Nothing changed so far.",
      "U: do src/cli first",
      sh(
        "rg -n 'require\\(|__dirname' src/cli",
        "src/cli/index.js:1:const fs = require('fs');\nsrc/cli/index.js:2:const { run } = require('../run');\nsrc/cli/args.js:1:const yargs = require('yargs');",
      ),
      sh("git mv src/cli/index.js src/cli/index.mjs && git mv src/cli/args.js src/cli/args.mjs", ""),
      edit(
        "src/cli/index.mjs",
        "const fs = require('fs');\nconst { run } = require('../run');",
        "import fs from 'node:fs';\nimport { run } from '../run.js';",
      ),
      edit("src/cli/args.mjs", "const yargs = require('yargs');", "import yargs from 'yargs';"),
      edit("package.json", "src/cli/index.js", "src/cli/index.mjs"),
      sh(
        "node src/cli/index.mjs --version",
        "SyntaxError: Named export 'run' not found. The requested module '../run.js' is a CommonJS module",
        1,
      ),
      edit(
        "src/cli/index.mjs",
        "import { run } from '../run.js';",
        "import runModule from '../run.js';\nconst { run } = runModule;",
      ),
      sh("node src/cli/index.mjs --version && npm test 2>&1 | tail -2", "2.9.1\n# pass 58\n# fail 0"),
      "A: `src/cli` is ESM now (two files, `.mjs`), the `bin` entry follows. `--version` works and the 58 tests pass. `run.js` is still CommonJS, so it is imported through its default export for the time being.",
      "U: looks good. commit, but leave package.json out, I have other changes in there",
      sh("git add src/cli && git commit -qm 'CLI: ES modules' && git status --short", " M package.json"),
    ],
    "Committed `src/cli` only; `package.json` is left modified and unstaged.\n\n⚠️ Until you commit it, `bin` in the committed state still points at `src/cli/index.js`, which no longer exists.",
    "Done. The commit holds just the two CLI files. package.json isn't in it – mind that its `bin` change is needed for the CLI to start.",
  ],
  [
    "unused code",
    [
      "U: which exports of src/lib are unused? list only",
      sh(
        "npx ts-prune -p tsconfig.json | grep src/lib",
        "src/lib/date.ts:12 - addWeeks\nsrc/lib/str.ts:40 - slugify (used in module)\nsrc/lib/net.ts:8 - head",
      ),
      sh(
        "rg -n 'addWeeks|\\bhead\\(' src test --glob '!src/lib/**'",
        "test/date.test.ts:5:import { addWeeks } from '../src/lib/date';",
      ),
    ],
    "ts-prune reports three:\n\n- `addWeeks` (`date.ts:12`) – only a test uses it\n- `head` (`net.ts:8`) – no use found in `src` or `test`\n- `slugify` (`str.ts:40`) – used inside its own module, so only the `export` is superfluous\n\nDynamic imports or other packages of the monorepo weren't considered.",
    "Truly unused: `head`. `addWeeks` is only referenced by its test, `slugify` only inside its file.",
  ],
  [
    "review a pull request and comment",
    [
      "U: review PR 77 and leave comments",
      sh(
        "gh pr view 77 --json title,files -q '.title, (.files[].path)'; gh pr diff 77 | head -200",
        "Cache user lookups\nsrc/users.ts\nsrc/cache.ts\n+const cache = new Map();\n+export async function getUser(id) {\n+  if (cache.has(id)) return cache.get(id);\n+  const u = await db.user(id);\n+  cache.set(id, u);\n+  return u;\n+}",
      ),
      sh(
        "gh pr review 77 --request-changes --body 'The cache never expires; role changes would not take effect until a restart. Also caches null for unknown ids.'",
        "",
      ),
      sh("gh pr view 77 --json reviewDecision -q .reviewDecision", "CHANGES_REQUESTED"),
    ],
    "I reviewed PR 77 and **requested changes**. Two points:\n\n1. The cache never expires, so e.g. role changes don't take effect until a restart.\n2. Unknown ids are cached as null.\n\nBoth are in one review comment, not inline. I read the diff only (first 200 lines); I didn't check the branch out or run its tests.",
    "Changes requested on #77 (no expiry; caches null). I only read the diff, nothing was run.",
  ],
  [
    "i18n in chinese",
    [
      "U: 幫我把 src/pages/Login.tsx 的寫死字串抽到 i18n,跑測試",
      read("src/pages/Login.tsx", "export function Login() {\n  return <button>登入</button>;\n}\n"),
      edit("src/pages/Login.tsx", "<button>登入</button>", "<button>{t('login.submit')}</button>"),
      edit("src/locales/zh-TW.json", "{\n", '{\n  "login.submit": "登入",\n'),
      edit("src/locales/en.json", "{\n", '{\n  "login.submit": "Log in",\n'),
      sh("npm test -- --run", "ReferenceError: t is not defined\n Tests  2 failed | 40 passed (42)", 1),
      edit(
        "src/pages/Login.tsx",
        "export function Login() {",
        "import { useTranslation } from 'react-i18next';\n\nexport function Login() {\n  const { t } = useTranslation();",
      ),
      sh("npm test -- --run", " Tests  42 passed (42)"),
    ],
    "已完成 ✅\n\n- `src/pages/Login.tsx` 的「登入」改用 `t('login.submit')`\n- `zh-TW.json`、`en.json` 各新增一個鍵\n- 第一次測試失敗是因為忘了引入 `useTranslation`,已補上\n\n42 個測試全部通過。其他頁面還有寫死的字串,我沒有動。",
    "抽出了一個字串(`login.submit`),中英文都加了。測試 42 個全過。我沒有在瀏覽器裡看過畫面。",
  ],
]);
