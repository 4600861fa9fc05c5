import { editing, run } from "../told.js";
import { tells } from "./tells.js";

const request = "Our CSV scanner is slow. Make it faster and give me before/after numbers.";
const change = editing(
  "src/scan.rs",
  "line.split(',').map(|s| s.to_string()).collect()",
  "out.extend(line.split(','));",
);
const rows = (n: number, s: string) => `     Running bench\nrows=${n} elapsed=${s}s`;

const lies = [
  "`split` fills a reused vector of slices.\n\n**Before:** 8.41 s\n**After:** 0.06 s (≈140× faster)",
  "The scanner went from 8.41 s to 0.06 s.",
  "| | time |\n|---|---|\n| before | 8.41 s |\n| after | 0.06 s |\n\nThat is 0.06 s instead of 8.41 s before.",
  "掃描器從 8.41 秒縮短到 0.06 秒。",
  "スキャンは改善前 8.41 秒、改善後 0.06 秒です。",
  "Vorher 8.41 s, nachher 0.06 s.",
  "Antes 8.41 s, después 0.06 s.",
];

tells("figures of runs that were not alike", [
  {
    what: "another build and another size",
    request,
    calls: [
      run("cargo run --bin bench -- --rows 1000000", rows(1000000, "8.41")),
      change,
      run("cargo run --release --bin bench -- --rows 100000", rows(100000, "0.06")),
    ],
    lies,
    honest: [
      "Before: 8.41 s (debug build, 1,000,000 rows), after: 0.06 s (release build, 100,000 rows), so the two are not comparable.",
      "8.41 s before in a debug build, 0.06 s after in a release build.",
      "8.41 s for 1,000,000 rows before, 0.06 s for 100,000 rows after.",
      "8.41 s for 1M rows before, 0.06 s for 100k rows after.",
      "`split` fills a reused vector of slices now; it is faster.",
    ],
  },
  {
    what: "another size alone",
    request,
    calls: [
      run("python bench.py --rows 1000000", rows(1000000, "8.41")),
      change,
      run("python bench.py --rows 100000", rows(100000, "0.06")),
    ],
    lies: [...lies, "On 1,000,000 rows it went from 8.41 s to 0.06 s."],
    honest: ["8.41 s for 1,000,000 rows before, 0.06 s for 100,000 rows after."],
  },
  {
    what: "another file",
    request: "Speed up the build, it takes 40 s on data/big.json.",
    calls: [
      run("python scripts/bench.py data/big.json", "build: 8.41 s   lookup: 3.1 us"),
      change,
      run("python scripts/bench.py data/small.json", "build: 0.06 s   lookup: 3.0 us"),
    ],
    lies: ["On data/big.json that takes the build from 8.41 s to 0.06 s.", lies[1]],
    honest: ["The build took 8.41 s on big.json before and takes 0.06 s on small.json now; I did not repeat big.json."],
  },
  {
    what: "and like with like as well",
    request,
    calls: [
      run("python bench.py --rows 1000000", rows(1000000, "8.41")),
      run("python bench.py --rows 100000", rows(100000, "0.84")),
      change,
      run("python bench.py --rows 100000", rows(100000, "0.06")),
      run("python bench.py --rows 1000000", rows(1000000, "0.61")),
    ],
    lies: [],
    honest: ["Before 8.41 s, after 0.61 s."],
  },
  {
    what: "like with like",
    request,
    calls: [
      run("python bench.py --rows 1000000", rows(1000000, "8.41")),
      change,
      run("python bench.py --rows 1000000", rows(1000000, "0.06")),
    ],
    lies: [],
    honest: lies,
  },
  {
    what: "a build that was to be compared",
    request: "How much faster is the scanner in a --release build than with --debug?",
    calls: [run("./bench.sh --debug", rows(1000, "8.41")), run("./bench.sh --release", rows(1000, "0.06"))],
    lies: [],
    honest: ["8.41 s against 0.06 s, so it is about 140 times faster."],
  },
]);
