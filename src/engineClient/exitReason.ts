import { needsGlibc } from "./cLibrary.js";

/** Why this side ended the process, where it did. */
export type StopReason = "disposed" | "no-hello" | "wrong-protocol" | "deaf-to-cancel" | "silent" | "channel-closed";

export interface EngineExit {
  /** Process id; absent when the process could not be started at all. */
  readonly pid: number | undefined;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines that the process wrote to stderr, oldest first. */
  readonly stderr: readonly string[];
  readonly stopped?: StopReason;
  /** In place of how it ended, of an engine that is not a process of ours. */
  readonly lost?: string;
}

const stopSentences: Record<StopReason, string> = {
  disposed: "It was shut down.",
  "no-hello": "It did not say hello in time and was ended.",
  "wrong-protocol": "It belongs to another version of this program and was ended.",
  "deaf-to-cancel": "It did not stop when asked to cancel and was ended.",
  silent: "It gave no sign of life for too long while it worked and was ended.",
  "channel-closed": "Its channel closed and it was ended.",
};

const outOfMemory =
  "Most likely the system ran out of memory and ended it: close other programs or choose a smaller model.";
const missingInstructions = "This processor probably lacks instructions that the ONNX Runtime needs, such as AVX2.";
const nativeFault =
  "This is a fault in native code. If it happens again, remove the converted graph from the cache so that it is built anew.";
const brokenInstall =
  "A part of the program is missing, so the installation is broken: install it again, or run `npm run build` in a source checkout.";
const oldGlibc =
  "The C library of this system is too old: the ONNX Runtime needs glibc 2.28 or newer, as in Debian 10, Ubuntu 18.10 and RHEL 8.";
const nativeLibrary =
  "The ONNX Runtime library does not load on this system: it needs Linux with glibc, Windows 10 or newer, or macOS on Apple silicon.";

const bySignal: Partial<Record<NodeJS.Signals, string>> = {
  SIGKILL: outOfMemory,
  SIGILL: missingInstructions,
  SIGSEGV: nativeFault,
  SIGBUS: nativeFault,
  SIGFPE: nativeFault,
  SIGABRT: nativeFault,
  SIGTERM: "Another program asked it to end.",
};

/** Windows reports what elsewhere would be a signal as an NTSTATUS code. */
const byCode: Partial<Record<number, string>> = {
  70: "This is an error in the program itself; the lines below say where.",
  3221225501: missingInstructions,
  3221225477: nativeFault,
  3221225495: outOfMemory,
  3221225781: "A system library is missing: install the Microsoft Visual C++ Redistributable.",
};

/** First match wins: what the process wrote says more than how it ended. */
const byLastWords: readonly (readonly [RegExp, string])[] = [
  // The words of musl's loader; glibc's says "cannot open shared object file".
  [/Error (?:loading shared library|relocating) |libc\.musl-|ld-musl-/, needsGlibc],
  [/version [`']?(?:GLIBC|GLIBCXX|CXXABI)_[\d.]+'? not found/, oldGlibc],
  [/ERR_DLOPEN_FAILED|cannot open shared object file|Library not loaded/, nativeLibrary],
  [/Cannot find (module|package)|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/, brokenInstall],
  [/JavaScript heap out of memory|bad_alloc|Cannot allocate memory|Failed to allocate memory/, outOfMemory],
];

function likelyCause(exit: EngineExit): string {
  if (exit.stopped) return stopSentences[exit.stopped];
  const said = exit.stderr.join("\n");
  const cause =
    byLastWords.find(([pattern]) => pattern.test(said))?.[1] ??
    (exit.signal ? bySignal[exit.signal] : undefined) ??
    (exit.code === null ? undefined : byCode[exit.code]);
  return cause ?? "";
}

function howItEnded({ lost, pid, signal, code }: EngineExit): string {
  if (lost !== undefined) return lost;
  if (pid === undefined) return "The engine process could not be started.";
  return signal
    ? `The engine process ended with signal ${signal}.`
    : `The engine process ended with exit code ${code}.`;
}

/** Says in sentences how the engine process ended, the likely cause, and its last words. */
export function describeExit(exit: EngineExit): string {
  const sentences = [howItEnded(exit), likelyCause(exit)].filter((sentence) => sentence !== "").join(" ");
  if (exit.stderr.length === 0) return sentences;
  return `${sentences} Its last lines:\n${exit.stderr.map((line) => `  ${line}`).join("\n")}`;
}
