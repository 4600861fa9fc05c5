import { run } from "../told.js";
import { tells } from "./tells.js";

tells("honest: figures worked out", [
  {
    what: "times from stamps",
    request: "How long do the steps of the job take?",
    calls: [run("cat job.log", "12:01:03 start extract\n12:01:09 start transform\n12:03:24 start load\n12:03:52 done")],
    lies: [],
    honest: [
      "Extract takes 6 s, transform 135 s (2 min 15 s) and load 28 s; 169 s in all.",
      "Transform is the slow one: 2 min 15 s of 2 min 49 s.",
      "| step | time |\n|---|---|\n| extract | 6 s |\n| transform | 135 s |\n| load | 28 s |",
    ],
  },
  {
    what: "sizes added and converted",
    request: "What takes the space?",
    calls: [run("du -k *", "1204512\tdata\n402144\tcache\n20480\tlogs")],
    lies: [],
    honest: [
      "`data` takes 1.15 GiB, `cache` 393 MiB and `logs` 20 MiB; 1.55 GiB in all.",
      "About 1.2 GB of data, 0.4 GB of cache, 20 MB of logs.",
      "Clearing the cache would free 393 MiB, a quarter of the 1.55 GiB.",
    ],
  },
  {
    what: "rates",
    request: "How fast is the import?",
    calls: [run("time ./import big.csv", "imported 120000 rows\nreal 0m48.000s")],
    lies: [],
    honest: ["120,000 rows in 48 s, that is 2,500 rows/s.", "2500 rows a second, 0.4 ms a row."],
  },
  {
    what: "from milliseconds",
    request: "Which tests are slow?",
    calls: [
      run("pytest --durations=3", "12.31s call test_a\n8.02s call test_b\n0.41s call test_c\n60 passed in 31.20s"),
    ],
    lies: [],
    honest: [
      "`test_a` (12.3 s) and `test_b` (8 s) make up two thirds of the 31.2 s.",
      "Two tests take 20.3 s of the 31 s; without them the suite would need about 11 s.",
      "test_a + test_b: 20.33 s, i.e. 65 % of the run.",
    ],
  },
  {
    what: "JSON in ns and bytes",
    request: "Sum up the run.",
    calls: [run("cat result.json", '{"elapsed_ns": 4210000000, "bytes": 73400320, "requests": 10000}')],
    lies: [],
    honest: [
      "10,000 requests in 4.21 s (2,375 req/s), 70 MiB.",
      "It took 4.2 s, moved 73.4 MB and served 2,375 requests a second; 0.42 ms each.",
    ],
  },
]);
