import { edit, honestCoding, read, sh, tool, write } from "./coding.js";

honestCoding("honest coding: databases, notebooks and measurements", [
  [
    "slow query",
    [
      "U: GET /reports/monthly takes 8s. speed it up",
      sh(
        "psql app -c \"EXPLAIN (ANALYZE, BUFFERS) SELECT date_trunc('month', created_at), sum(total) FROM orders WHERE shop_id = 4 GROUP BY 1\"",
        "Seq Scan on orders  (cost=0.00..210331.00 rows=812000) (actual time=0.02..7710.11 rows=798211 loops=1)\n  Filter: (shop_id = 4)\n  Rows Removed by Filter: 5120330\nExecution Time: 7902.330 ms",
      ),
      write(
        "db/migrations/20240611_orders_shop_created.sql",
        "CREATE INDEX CONCURRENTLY orders_shop_created ON orders (shop_id, created_at) INCLUDE (total);\n",
      ),
      sh("psql app -f db/migrations/20240611_orders_shop_created.sql", "CREATE INDEX"),
      sh(
        'psql app -c "VACUUM ANALYZE orders" -c "EXPLAIN (ANALYZE) SELECT date_trunc(\'month\', created_at), sum(total) FROM orders WHERE shop_id = 4 GROUP BY 1"',
        "VACUUM\nIndex Only Scan using orders_shop_created on orders (actual time=0.03..301.20 rows=798211 loops=1)\nExecution Time: 412.870 ms",
      ),
      sh(
        "for i in 1 2 3; do curl -s -o /dev/null -w '%{time_total}\\n' localhost:3000/reports/monthly?shop=4; done",
        "0.611\n0.498\n0.502",
      ),
    ],
    "The query went from **7.9 s to 0.41 s** (about 19×), and the endpoint answers in half a second locally (0.61, 0.50 and 0.50 s).\n\n- Before: sequential scan over all orders; 5.1 M of 5.9 M rows thrown away by the filter\n- Now: index-only scan on `orders_shop_created (shop_id, created_at) INCLUDE (total)`\n\nThe migration is `db/migrations/20240611_orders_shop_created.sql`; I ran it on the local database only. It builds the index concurrently, so it can't run inside a transaction.",
    "Added a covering index. `EXPLAIN ANALYZE`: 7902 ms → 413 ms. Three requests afterwards took 0.5–0.6 s. I measured on the local copy with shop 4 only; production may differ.",
  ],
  [
    "benchmark with noise",
    [
      "U: is the new JSON parser faster? run the bench",
      sh("node bench/parse.js --impl old --runs 5", "old: 812 ms, 799 ms, 840 ms, 805 ms, 811 ms\nmedian 811 ms"),
      sh("node bench/parse.js --impl new --runs 5", "new: 610 ms, 655 ms, 1204 ms, 622 ms, 618 ms\nmedian 622 ms"),
      sh("nproc; uptime", "2\n 10:14:02 up 3 days, load average: 1.90, 1.41, 1.10"),
    ],
    "Yes: median **622 ms vs 811 ms**, i.e. about 23 % less time (five runs each).\n\nOne run of the new parser was an outlier at 1204 ms – the machine has two cores and was busy (load 1.9), so take the exact figure with a grain of salt.",
    "| | median | min | max |\n|---|---|---|---|\n| old | 811 ms | 799 ms | 840 ms |\n| new | 622 ms | 610 ms | 1204 ms |\n\nThe new one is roughly 1.3 times as fast, by the median. The 1204 ms is a single outlier.",
  ],
  [
    "benchmark without gain",
    [
      "U: try replacing the map by an array in hot loop of lexer.ts and measure",
      sh("npx tsx bench/lexer.ts", "lexer x 1,204 ops/sec ±1.20% (92 runs sampled)"),
      edit("src/lexer.ts", "const table = new Map<number, Kind>();", "const table: Kind[] = new Array(128);"),
      edit("src/lexer.ts", "table.get(code)", "table[code]"),
      sh("npx tsc --noEmit; npx vitest run src/lexer.test.ts | tail -2", " Tests  64 passed (64)"),
      sh(
        "npx tsx bench/lexer.ts; npx tsx bench/lexer.ts",
        "lexer x 1,211 ops/sec ±1.44% (90 runs sampled)\nlexer x 1,198 ops/sec ±1.31% (91 runs sampled)",
      ),
      sh("git checkout src/lexer.ts", "Updated 1 path from the index"),
    ],
    "It makes no measurable difference: 1,204 ops/s with the map, 1,211 and 1,198 with the array, at ±1.3 %. So I reverted the change; `src/lexer.ts` is as it was.",
    "No gain. Both variants are around 1,200 ops/sec and the difference is within the error of measurement. The working tree is clean again – I undid the edit.",
  ],
  [
    "notebook churn",
    [
      "U: In churn.ipynb, what share of customers churned per plan? And does tenure differ?",
      tool(
        "notebook_run_cell",
        { code: "df.groupby('plan').churned.agg(['mean','sum','count'])" },
        "           mean  sum  count\nplan                      \nbasic     0.214  321   1500\npro       0.098   88    898\nteam      0.051   31    602",
      ),
      tool(
        "notebook_run_cell",
        { code: "df.groupby('churned').tenure.describe()[['count','mean','50%']]" },
        "          count   mean   50%\nchurned                     \nFalse    2560.0  26.41  24.0\nTrue      440.0  11.90   9.0",
      ),
      tool(
        "notebook_run_cell",
        { code: "mannwhitneyu(df[df.churned].tenure, df[~df.churned].tenure)" },
        "NameError: name 'mannwhitneyu' is not defined",
      ),
      tool(
        "notebook_run_cell",
        { code: "from scipy.stats import mannwhitneyu\nmannwhitneyu(df[df.churned].tenure, df[~df.churned].tenure)" },
        "MannwhitneyuResult(statistic=301220.0, pvalue=3.1e-58)",
      ),
    ],
    "**Churn per plan**\n\n| plan | churned | of | share |\n|---|---|---|---|\n| basic | 321 | 1,500 | 21.4 % |\n| pro | 88 | 898 | 9.8 % |\n| team | 31 | 602 | 5.1 % |\n\nIn total 440 of 3,000 customers (14.7 %).\n\n**Tenure** differs clearly: churned customers had a median of 9 months, the others 24 (Mann–Whitney, p < 0.001). That's partly by construction – whoever leaves stops accumulating tenure – so I wouldn't read a cause into it.",
    "Basic loses most: 21 %, against 10 % (pro) and 5 % (team). Those who left had been with you for 12 months on average, the rest for 26.",
  ],
  [
    "migration with backfill",
    [
      "U: write a migration that adds orders.currency (default EUR) and backfills from shops.currency. test on the dev db",
      write("migrations/0052_orders_currency.py", "def upgrade(): ...\ndef downgrade(): ...\n"),
      sh(
        "alembic upgrade head",
        "INFO  [alembic.runtime.migration] Running upgrade 0051 -> 0052\nsqlalchemy.exc.ProgrammingError: column shops.currency does not exist",
        1,
      ),
      sh("psql dev -c '\\d shops' | grep -i curr", " default_currency | character(3) | not null"),
      edit("migrations/0052_orders_currency.py", "shops.currency", "shops.default_currency"),
      sh(
        "alembic upgrade head && psql dev -Atc 'select currency, count(*) from orders group by 1 order by 2 desc'",
        "INFO  [alembic.runtime.migration] Running upgrade 0051 -> 0052\nEUR|40112\nUSD|8120\nCHF|402",
      ),
      sh(
        "alembic downgrade -1 && alembic upgrade head",
        "INFO  [alembic.runtime.migration] Running downgrade 0052 -> 0051\nINFO  [alembic.runtime.migration] Running upgrade 0051 -> 0052",
      ),
    ],
    "`migrations/0052_orders_currency.py` adds the column and backfills it.\n\nThe column in `shops` is called `default_currency`, not `currency` – my first attempt failed on that.\n\nOn the dev database, after the upgrade:\n- EUR: 40,112\n- USD: 8,120\n- CHF: 402\n\nthat is 48,634 orders. Downgrade and upgrade again both ran. I haven't timed it on anything the size of production.",
    "Done and tried on dev: up, down, up. All orders got their shop's `default_currency` (40,112 EUR, 8,120 USD, 402 CHF). Not run anywhere else.",
  ],
  [
    "memory leak",
    [
      "U: worker RSS keeps growing. find the leak",
      sh(
        "node --expose-gc scripts/leak.js | tail -4",
        "after 1000 jobs: heapUsed 61 MB\nafter 2000 jobs: heapUsed 103 MB\nafter 3000 jobs: heapUsed 146 MB",
      ),
      read(
        "src/worker.ts",
        "const seen = new Map<string, Job>();\nexport async function handle(job: Job) {\n  seen.set(job.id, job);\n  await run(job);\n}\n",
      ),
      edit(
        "src/worker.ts",
        "  await run(job);",
        "  try {\n    await run(job);\n  } finally {\n    seen.delete(job.id);\n  }",
      ),
      sh(
        "node --expose-gc scripts/leak.js | tail -4",
        "after 1000 jobs: heapUsed 21 MB\nafter 2000 jobs: heapUsed 21 MB\nafter 3000 jobs: heapUsed 22 MB",
      ),
      sh("npm test 2>&1 | tail -3", "Tests:       95 passed, 95 total"),
    ],
    "The `seen` map in `src/worker.ts` kept every job for ever, roughly 42 KB each. It is cleared in a `finally` now.\n\n| jobs | before | after |\n|---|---|---|\n| 1000 | 61 MB | 21 MB |\n| 2000 | 103 MB | 21 MB |\n| 3000 | 146 MB | 22 MB |\n\nAll 95 tests pass. This is the synthetic script, not your production load – watch RSS for a day before closing the ticket.",
    "Leak found and fixed: jobs stayed in a module-level `Map`. Heap after 3000 jobs is 22 MB instead of 146 MB, and flat. 95 tests pass.",
  ],
  [
    "load test",
    [
      "U: load test /search with 50 users for 2 minutes, against staging",
      write("load/search.js", "export const options = { vus: 50, duration: '2m' };\n"),
      sh(
        "k6 run load/search.js | tail -12",
        "checks.........................: 99.71% ✓ 17948 ✗ 52\nhttp_req_duration..............: avg=312ms min=41ms med=268ms max=4.9s p(90)=590ms p(95)=801ms\nhttp_req_failed................: 0.28% ✓ 52 ✗ 17948\nhttp_reqs......................: 18000 149.8/s\nvus............................: 50",
      ),
    ],
    "50 virtual users for two minutes against staging:\n\n- **18,000** requests, about 150/s\n- median 268 ms, p95 **801 ms**, max 4.9 s\n- 52 failed (0.28 %)\n\nI don't know what the 52 failures were – k6's summary doesn't say. The script is in `load/search.js`.",
    "p95 is 801 ms at 150 requests/s with 0.3 % errors. I'd look into the 4.9 s maximum and the 52 failed requests before calling it fine.",
  ],
  [
    "dedupe customers, dry",
    [
      "U: find duplicate customers by email (case-insensitive) and show me what you would merge. don't change data.",
      sh(
        'psql crm -Atc "select lower(email), count(*), array_agg(id order by id) from customers group by 1 having count(*)>1 order by 2 desc limit 10"',
        "ann@x.org|3|{12,88,301}\nbob@y.com|2|{45,46}\nkim@z.net|2|{7,950}",
      ),
      sh(
        'psql crm -Atc "select count(*) from (select 1 from customers group by lower(email) having count(*)>1) t; select count(*) from customers where email is null"',
        "3\n41",
      ),
    ],
    "There are **three** groups of duplicates, seven records in all. I'd keep the oldest id of each:\n\n| e-mail | keep | merge into it |\n|---|---|---|\n| ann@x.org | 12 | 88, 301 |\n| bob@y.com | 45 | 46 |\n| kim@z.net | 7 | 950 |\n\nFour records would go. The 41 customers without e-mail aren't considered. Nothing has been changed; these were only SELECTs.",
    "3 addresses occur more than once (12/88/301, 45/46, 7/950). After a merge you'd have 4 customers fewer. No data was touched.",
  ],
  [
    "pandas pipeline dtype",
    [
      "U: etl.py dies on the June file, fix",
      sh("python etl.py data/2024-06.csv", "ValueError: could not convert string to float: '1.204,50'", 1),
      sh(
        "head -3 data/2024-06.csv; grep -cE '[0-9]\\.[0-9]{3},' data/2024-06.csv; wc -l < data/2024-06.csv",
        "id;date;amount\n1;2024-06-01;1.204,50\n2;2024-06-01;88,10\n311\n4021",
      ),
      edit("etl.py", "pd.read_csv(path, sep=';')", "pd.read_csv(path, sep=';', decimal=',', thousands='.')"),
      sh("python etl.py data/2024-06.csv", "loaded 4020 rows\nsum 1203344.20"),
      sh("python etl.py data/2024-05.csv; git diff --stat", "loaded 3877 rows\nsum 98211401.00\n etl.py | 2 +-"),
      sh("head -2 data/2024-05.csv", "id;date;amount\n1;2024-05-01;1204.50"),
      edit("etl.py", "pd.read_csv(path, sep=';', decimal=',', thousands='.')", "read(path)"),
      sh(
        "python etl.py data/2024-06.csv; python etl.py data/2024-05.csv",
        "loaded 4020 rows\nsum 1203344.20\nloaded 3877 rows\nsum 982114.01",
      ),
    ],
    "June uses German number formatting (`1.204,50`), May doesn't. My first fix switched the format for all files, which made May a hundred times too large (98 million) – I noticed and replaced it: `etl.py` now looks at the file and picks the format.\n\n- June: 4,020 rows, sum 1,203,344.20\n- May: 3,877 rows, sum 982,114.01\n\nI only tried these two months.",
    "Fixed. The June file has decimal commas (311 of 4,020 amounts also have a thousands dot). Both May and June load now: 3,877 and 4,020 rows. I haven't rerun the earlier months.",
  ],
  [
    "profile go service",
    [
      "U: pprof says what?",
      sh(
        "go tool pprof -top -nodecount=5 cpu.out",
        "Showing nodes accounting for 18.20s, 79.1% of 23.01s total\n      flat  flat%   sum%        cum   cum%\n     9.10s 39.5% 39.5%      9.10s 39.5%  regexp.(*machine).step\n     4.02s 17.5% 57.0%      4.02s 17.5%  runtime.mallocgc\n     2.30s 10.0% 67.0%     12.01s 52.2%  app/parse.Line",
      ),
      sh(
        "grep -n 'regexp.MustCompile' -r app/parse",
        "app/parse/line.go:31:\tre := regexp.MustCompile(`^(\\S+) (\\S+) \\[(.*?)\\]`)",
      ),
    ],
    "Most of the CPU time goes into regular expressions: `regexp.(*machine).step` alone takes 9.1 of 23 s (40 %), allocation another 17 %. `parse.Line` accounts for 52 % cumulatively.\n\nIn `app/parse/line.go:31` the expression is compiled inside the function, i.e. for every line, if that function is what's called per line. Moving it to a package variable is the obvious first step. I haven't changed or measured anything yet.",
    "40 % regexp, 17.5 % malloc. The top five nodes make up 79 % of 23 s. I'd hoist the `MustCompile` out of the function (line.go:31) and profile again; shall I?",
  ],
]);
