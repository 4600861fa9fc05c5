import { access, constants, readFile, statfs } from "node:fs/promises";
import { arch, cpus, freemem, platform, release, totalmem } from "node:os";
import { Command } from "commander";
import { checkReasoning } from "../../check/checkReasoning.js";
import { openModel } from "../../reader/loadedModel.js";
import { chatOf, defaultSampling } from "../../check/request.js";
import { CodedError } from "../../core/errors.js";
import { english } from "../../report/words/language.js";
import { noteText } from "../../report/words/notes.js";
import { cacheFolder, makeCacheFolder } from "../../models/cacheFolder.js";
import { defaultModelId } from "../../models/catalogue.js";
import { describeOnDisk, findOnDisk } from "../../models/onDisk/index.js";
import { listModels, type ListedModel } from "../../models/modelShelf.js";
import { formatBytes } from "../../models/progress.js";
import { loadQueue } from "../batch/loadQueue.js";
import { featureWords, selectedModel, traitWords } from "../doctor/besideModel.js";
import { otherProgramsWords } from "../doctor/otherPrograms.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { loadProgress } from "../models/modelProgress.js";
import { type CommonFlags, withCommonOptions } from "../options.js";
import type { Examination, GpuState } from "../../protocol/engine.js";
import { product } from "../packageFiles.js";
import { ownProbeShelf, probeFolders } from "../probeFolders.js";
import { type ProgressLine, progressLine } from "../progressLine.js";
import type { ServingState } from "../../protocol/servingChannel.js";
import { servingStates } from "../../serving/ask.js";
import { stateWords } from "../serving/servingWords.js";
import { withEngine } from "../modelInEngine.js";
import { cLibraryName, cLibraryProblem } from "../../engineClient/cLibrary.js";
import { defaultThreads } from "../../engineClient/threads.js";

export function doctorCommand(): Command {
  return withCommonOptions(new Command("doctor"))
    .description("Look at this machine: what cotcheck needs, what is there, and whether the engine runs.")
    .option("-m, --model <id>", "whose traits and features are looked at", defaultModelId)
    .option("--others", "also look for models that other programs keep on this machine", false)
    .option("--redis <address>", "also whether this Redis can hold the queue of a batch")
    .addHelpText(
      "after",
      `\nExamples:\n  cotcheck doctor\n  cotcheck doctor --others --redis redis://10.0.0.5:6379\n${exitCodesHelp}`,
    )
    .action(doctor);
}

interface DoctorFlags extends CommonFlags {
  readonly model: string;
  readonly others: boolean;
  readonly redis?: string;
}

async function doctor(flags: DoctorFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping."));
  let failed: unknown;
  const examine = async (what: string, look: () => Promise<string>) => {
    line.show(`${what} …`);
    const [mark, found] = await look().then(
      (text) => ["ok  ", text],
      (error: unknown) => {
        failed ??= error;
        return ["FAIL", error instanceof Error ? error.message : String(error)];
      },
    );
    line.clear();
    if (!flags.quiet) process.stdout.write(`${mark} ${what.padEnd(10)} ${found}\n`);
  };
  await examine("Program", async () => `${product}, Node ${process.version}`);
  await examine(
    "Machine",
    async () => `${platform()} ${release()} ${arch()}, ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  await examine("Processor", processor);
  const libraryName = cLibraryName();
  if (libraryName !== undefined) await examine("C library", async () => cLibrary(libraryName));
  await examine("Memory", async () => `${formatBytes(freemem())} free of ${formatBytes(totalmem())}`);
  await examine("Cache", cache);
  const found: Examination[] = [];
  await examine("Engine", () =>
    withEngine(async (engine) => {
      found.push(await engine.examine());
      return `starts, process ${(await engine.hello()).pid}`;
    }),
  );
  for (const { exactProducts, gpu } of found) {
    await examine("Products", async () => products(exactProducts));
    await examine("GPU", async () => gpuState(gpu));
  }
  await examine("Serving", async () => servingWords(await servingStates(cacheFolder().serving)));
  const models = await listModels();
  for (const model of models) await examine("Model", () => describe(model));
  await examine("Traits", async () => traitWords(selectedModel(models, flags.model), ownProbeShelf()));
  await examine("Features", async () => featureWords(selectedModel(models, flags.model), probeFolders()));
  if (flags.others) await examine("Others", others);
  const { redis } = flags;
  if (redis !== undefined)
    await examine("Redis", async () => `answers, version ${await (await loadQueue()).redisVersion(redis)}`);
  const present = models.filter(({ state }) => state === "ready" || state === "unverified");
  const smallest = present.sort((a, b) => Number(b.graphBytes > 0) - Number(a.graphBytes > 0) || a.bytes - b.bytes)[0];
  if (smallest) await examine("Self test", () => selfTest(smallest, line, signal));
  if (failed) throw failed;
}

/** Instructions that the 8-bit products profit from, in the order of how much. */
const features = ["amx_int8", "avx512_vnni", "avx_vnni", "avx512f", "avx2", "asimddp", "i8mm"];

async function processor(): Promise<string> {
  const info = await readFile("/proc/cpuinfo", "utf8").catch(() => "");
  const flags = new Set(/^(?:flags|Features)\s*:(.*)$/m.exec(info)?.[1]?.trim().split(/\s+/) ?? []);
  const found = features.filter((feature) => flags.has(feature));
  const known = info === "" ? "instructions unknown" : found.join(" ") || "none of the instructions for 8-bit products";
  return `${defaultThreads()} threads by default; ${known}`;
}

function cLibrary(name: string): string {
  const problem = cLibraryProblem();
  if (problem !== undefined) throw new CodedError("engine-start", problem);
  return name;
}

function products(exact: boolean): string {
  if (exact) return "sums of 8-bit products are exact";
  throw new CodedError("unsupported-model", "Sums of 8-bit products are not exact here, so no reading can be trusted.");
}

/** A machine without one is in order: nothing needs it. */
function gpuState(gpu: GpuState): string {
  if (gpu.usable) return "can be used through WebGPU; --device gpu asks for it, and auto stays on the CPU";
  return `not used: ${gpu.reason}`;
}

/** None is in order: whoever wants one starts it. */
function servingWords(states: readonly ServingState[]): string {
  if (states.length === 0) return "no engine is kept between commands; `cotcheck serve` keeps one";
  return states.map(stateWords).join("; ");
}

async function cache(): Promise<string> {
  const { root } = cacheFolder();
  await makeCacheFolder(root);
  await access(root, constants.W_OK).catch((cause: unknown) => {
    throw new CodedError("cache", `${root} cannot be written. Set COTCHECK_CACHE to a folder that can.`, { cause });
  });
  const { bavail, bsize } = await statfs(root);
  return `${root}, ${formatBytes(bavail * bsize)} free`;
}

async function others(): Promise<string> {
  const { models, leftOut } = await findOnDisk();
  const described =
    models.length === 0 ? [] : await withEngine((engine) => describeOnDisk(models, (path) => engine.describe(path)));
  return otherProgramsWords(described, leftOut);
}

async function describe({ id, state, bytes, graphBytes, sha256 }: ListedModel): Promise<string> {
  if (state === "absent") return `${id}: not fetched (${formatBytes(bytes)})`;
  const graph = graphBytes > 0 ? `converted (${formatBytes(graphBytes)})` : "not converted yet";
  const probes = (await ownProbeShelf().find(id)) ? "has probes" : "has no probes";
  return `${id}: ${state}, ${graph}, ${probes}${sha256 === undefined ? "" : `, sha256 ${sha256.slice(0, 12)}…`}`;
}

async function selfTest(listed: ListedModel, line: ProgressLine, signal: AbortSignal): Promise<string> {
  return withEngine(async (engine) => {
    const model = await openModel(engine, {
      identity: { id: listed.id, name: listed.name, sha256: listed.sha256 ?? "" },
      load: {
        modelPath: listed.path,
        modelSha256: listed.sha256 ?? "",
        graphCache: cacheFolder().graphs,
        threads: defaultThreads(),
        layout: "fast",
      },
      probes: ownProbeShelf(),
      product,
      onProgress: loadProgress(line),
      signal,
    });
    const begun = performance.now();
    const sampling = { ...defaultSampling, maxTokens: 24 };
    const request = { messages: chatOf("What is 2 + 2?"), sampling, checks: false };
    let tokens = 0;
    for await (const event of checkReasoning(model, request, signal)) {
      if (event.type === "token") tokens++;
      if (event.type === "error") throw new CodedError("engine-crashed", event.error.message);
    }
    const seconds = (performance.now() - begun) / 1000;
    const wrote = `${listed.id} wrote ${tokens} tokens in ${seconds.toFixed(1)} s on ${model.info.runtime}, graph ${model.info.graph}`;
    const notes = [...(model.withoutProbes ? [model.withoutProbes] : []), ...model.info.warnings];
    return [`${wrote}.`, ...notes.map((note) => noteText(note, english.say))].join(" ");
  });
}
