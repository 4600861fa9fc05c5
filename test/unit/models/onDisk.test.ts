import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { EngineCrashedError } from "../../../src/core/errors.js";
import { describeOnDisk, findOnDisk, type OnDisk, programs } from "../../../src/models/onDisk/index.js";
import type { Places } from "../../../src/models/onDisk/places.js";
import { temporaryFolder } from "./smallModels.js";

let home: string;
beforeEach(async () => {
  home = await temporaryFolder();
});

type Tree = Readonly<Record<string, string | { readonly to: string }>>;

/** Files by their path below the home: content, or where a link leads. */
async function plant(tree: Tree): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    const place = join(home, path);
    await mkdir(dirname(place), { recursive: true });
    if (typeof content === "string") await writeFile(place, content);
    else await symlink(content.to, place);
  }
}

const places = (platform: NodeJS.Platform, env: Record<string, string> = {}): Places => ({ platform, home, env });

/** What is found, with paths below the home. Folders outside it, which this machine may have, are left out. */
async function found(where: Places): Promise<{ models: string[]; leftOut: string[] }> {
  const { models, leftOut }: OnDisk = await findOnDisk(where);
  const inside = (path: string) => path.startsWith(home);
  const below = (path: string) => relative(home, path).replaceAll("\\", "/");
  return {
    models: models
      .filter(({ path }) => inside(path))
      .map(({ program, name, bytes, path }) => `${program}: ${name}, ${bytes}, ${below(path)}`),
    leftOut: leftOut.filter(({ path }) => inside(path)).map(({ path, why }) => `${why}: ${below(path)}`),
  };
}

const digest = (letter: string) => letter.repeat(64);
const manifest = (...layers: readonly (readonly [kind: string, digest: string])[]) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    layers: layers.map(([kind, sum]) => ({
      mediaType: `application/vnd.ollama.image.${kind}`,
      digest: `sha256:${sum}`,
      size: 9,
    })),
  });

const library = ".ollama/models/manifests/registry.ollama.ai";

describe("Ollama", () => {
  it("'s models are found by their manifests, under the names that it lists", async () => {
    await plant({
      [`${library}/library/llama3.2/1b`]: manifest(["template", digest("e")], ["model", digest("a")]),
      [`${library}/somebody/tuned/latest`]: manifest(["model", digest("b")], ["projector", digest("c")]),
      ".ollama/models/manifests/hf.co/people/Some-GGUF/Q4_K_M": manifest(["model", digest("c")]),
      [`.ollama/models/blobs/sha256-${digest("a")}`]: "GGUF1",
      [`.ollama/models/blobs/sha256-${digest("b")}`]: "GGUF22",
      [`.ollama/models/blobs/sha256-${digest("c")}`]: "GGUF333",
    });
    for (const platform of ["linux", "darwin", "win32"] as const) {
      expect(await found(places(platform))).toEqual({
        models: [
          `Ollama: hf.co/people/Some-GGUF:Q4_K_M, 7, .ollama/models/blobs/sha256-${digest("c")}`,
          `Ollama: llama3.2:1b, 5, .ollama/models/blobs/sha256-${digest("a")}`,
          `Ollama: somebody/tuned:latest, 6, .ollama/models/blobs/sha256-${digest("b")}`,
        ],
        leftOut: [],
      });
    }
  });

  it("keeps them where its variable says", async () => {
    await plant({
      "elsewhere/manifests/registry.ollama.ai/library/qwen3/4b": manifest(["model", digest("a")]),
      [`elsewhere/blobs/sha256-${digest("a")}`]: "GGUF",
    });
    expect((await found(places("linux", { OLLAMA_MODELS: join(home, "elsewhere") }))).models).toEqual([
      `Ollama: qwen3:4b, 4, elsewhere/blobs/sha256-${digest("a")}`,
    ]);
  });

  it("'s broken manifests are left out with the reason, and lead to no other file", async () => {
    await plant({
      secret: "GGUF",
      [`${library}/library/cut/short`]: '{"layers": [',
      [`${library}/library/empty/latest`]: "",
      [`${library}/library/huge/latest`]: " ".repeat(2 ** 20 + 1),
      [`${library}/library/list/latest`]: "[]",
      [`${library}/library/out/latest`]: manifest(["model", "/../../../../secret"]),
      [`${library}/library/gone/latest`]: manifest(["model", digest("d")]),
      [`${library}/library/none/latest`]: manifest(["template", digest("a")]),
      [`${library}/library/tensors/latest`]: manifest(["model", digest("a")], ["model", digest("b")]),
      [`${library}/library/tuned/latest`]: manifest(["model", digest("a")], ["adapter", digest("b")]),
      [`${library}/library/good/latest`]: manifest(["model", digest("a")]),
      [`${library}/library/stray-file`]: "not a manifest, and not where one stands",
      [`.ollama/models/blobs/sha256-${digest("a")}`]: "GGUF",
    });
    expect(await found(places("linux"))).toEqual({
      models: [`Ollama: good:latest, 4, .ollama/models/blobs/sha256-${digest("a")}`],
      leftOut: [
        ...["cut/short", "empty/latest"].map((name) => `unknown-record: ${library}/library/${name}`),
        `missing-file: ${library}/library/gone/latest`,
        ...["huge", "list", "none", "out", "tensors"].map(
          (name) => `unknown-record: ${library}/library/${name}/latest`,
        ),
        `with-adapter: ${library}/library/tuned/latest`,
      ],
    });
  });
});

describe("LM Studio", () => {
  it("'s models are found in its new and its old home, and where its settings lead", async () => {
    await plant({
      ".lmstudio/models/people/Some-GGUF/some-Q4.gguf": "GGUF",
      ".lmstudio/models/people/Some-MLX/model.safetensors": "{}",
      ".lmstudio/settings.json": JSON.stringify({ downloadsFolder: join(home, "big disk"), theme: "dark" }),
      "big disk/people/Other/other.GGUF": "GGUF2",
      ".cache/lm-studio/models/people/Old/old.gguf": "GGUF33",
    });
    expect(await found(places("darwin"))).toEqual({
      models: [
        "LM Studio: people/Some-GGUF/some-Q4.gguf, 4, .lmstudio/models/people/Some-GGUF/some-Q4.gguf",
        "LM Studio: people/Old/old.gguf, 6, .cache/lm-studio/models/people/Old/old.gguf",
        "LM Studio: people/Other/other.GGUF, 5, big disk/people/Other/other.GGUF",
      ],
      leftOut: [],
    });
  });

  it("'s home may be elsewhere, and its settings broken", async () => {
    await plant({
      ".lmstudio-home-pointer": `${join(home, "studio")}\n`,
      "studio/models/people/Some/some.gguf": "GGUF",
      "studio/settings.json": "{",
    });
    expect(await found(places("win32"))).toEqual({
      models: ["LM Studio: people/Some/some.gguf, 4, studio/models/people/Some/some.gguf"],
      leftOut: ["unknown-record: studio/settings.json"],
    });
  });
});

describe("the hub's cache", () => {
  const repository = ".cache/huggingface/hub/models--people--Some-GGUF";

  it("is read through its links, each file once, split models by their first part", async () => {
    await plant({
      [`${repository}/blobs/aaaa`]: "GGUF",
      [`${repository}/blobs/bbbb`]: "GGUF22",
      [`${repository}/refs/main`]: "1111",
      [`${repository}/snapshots/1111/some-Q4.gguf`]: { to: "../../blobs/aaaa" },
      [`${repository}/snapshots/1111/BF16/some-00001-of-00002.gguf`]: { to: "../../../blobs/bbbb" },
      [`${repository}/snapshots/1111/BF16/some-00002-of-00002.gguf`]: { to: "../../../blobs/aaaa" },
      [`${repository}/snapshots/2222/some-Q4.gguf`]: { to: "../../blobs/aaaa" },
      [`${repository}/snapshots/2222/README.md`]: "# Some",
      ".cache/huggingface/hub/datasets--people--data/snapshots/1/x.gguf": "GGUF",
    });
    expect(await found(places("linux"))).toEqual({
      models: [
        `Hugging Face cache: people/Some-GGUF/some-Q4.gguf, 4, ${repository}/snapshots/1111/some-Q4.gguf`,
        `Hugging Face cache: people/Some-GGUF/BF16/some-00001-of-00002.gguf, 10, ${repository}/snapshots/1111/BF16/some-00001-of-00002.gguf`,
      ],
      leftOut: [],
    });
  });

  it("names links that lead nowhere, parts that are missing and numbers that no split has", async () => {
    await plant({
      [`${repository}/snapshots/1111/some-Q4.gguf`]: { to: "../../blobs/gone" },
      [`${repository}/snapshots/1111/some-Q8-00001-of-00002.gguf`]: "GGUF",
      [`${repository}/snapshots/1111/some-Q9-00007-of-00002.gguf`]: "GGUF",
      [`${repository}/snapshots/1111/loop`]: { to: "." },
    });
    expect(await found(places("linux"))).toEqual({
      models: [],
      leftOut: [
        `missing-file: ${repository}/snapshots/1111/some-Q4.gguf`,
        `missing-part: ${repository}/snapshots/1111/some-Q8-00001-of-00002.gguf`,
        `unknown-record: ${repository}/snapshots/1111/some-Q9-00007-of-00002.gguf`,
      ],
    });
  });

  it.each([
    ["HF_HUB_CACHE", "hub"],
    ["HUGGINGFACE_HUB_CACHE", "hub"],
    ["HF_HOME", "hub/hub"],
    ["XDG_CACHE_HOME", "hub/huggingface/hub"],
  ])("may be named by %s", async (variable, folder) => {
    await plant({ [`${folder}/models--a--b/snapshots/1/c.gguf`]: "GGUF" });
    expect((await found(places("linux", { [variable]: join(home, "hub") }))).models).toEqual([
      `Hugging Face cache: a/b/c.gguf, 4, ${folder}/models--a--b/snapshots/1/c.gguf`,
    ]);
  });
});

describe("llama.cpp's cache", () => {
  it.each([
    ["linux", {}, ".cache/llama.cpp"],
    ["linux", { XDG_CACHE_HOME: "caches" }, "caches/llama.cpp"],
    ["darwin", {}, "Library/Caches/llama.cpp"],
    ["win32", {}, "AppData/Local/llama.cpp"],
    ["win32", { LOCALAPPDATA: "local" }, "local/llama.cpp"],
    ["linux", { LLAMA_CACHE: "llamas" }, "llamas"],
  ] as const)("on %s with %o is %s", async (platform, variables, folder) => {
    const env = Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, join(home, path)]));
    await plant({
      [`${folder}/people_Some-GGUF_some-Q4.gguf`]: "GGUF",
      [`${folder}/people_Some-GGUF_other.gguf.downloadInProgress`]: "GG",
      [`${folder}/manifest=people=Some-GGUF=latest.json`]: "{}",
    });
    expect((await found(places(platform, env))).models).toEqual([
      `llama.cpp: people_Some-GGUF_some-Q4.gguf, 4, ${folder}/people_Some-GGUF_some-Q4.gguf`,
    ]);
  });
});

describe("Jan", () => {
  it.each([
    ["linux", ".local/share/Jan/data"],
    ["linux", ".config/Jan/data"],
    ["darwin", "Library/Application Support/Jan/data"],
    ["win32", "AppData/Roaming/Jan/data"],
  ] as const)("on %s keeps its models in %s, by their folders' names", async (platform, data) => {
    await plant({
      [`${data}/llamacpp/models/janhq/Jan-v1/model.gguf`]: "GGUF",
      [`${data}/llamacpp/models/janhq/Jan-v1/model.yml`]: "name: Jan",
      [`${data}/models/older/older-q4.gguf`]: "GGUF2",
    });
    expect((await found(places(platform))).models).toEqual([
      `Jan: janhq/Jan-v1, 4, ${data}/llamacpp/models/janhq/Jan-v1/model.gguf`,
      `Jan: older/older-q4.gguf, 5, ${data}/models/older/older-q4.gguf`,
    ]);
  });

  it("keeps them where its settings say", async () => {
    await plant({
      ".local/share/Jan/settings.json": JSON.stringify({ data_folder: join(home, "moved") }),
      ".config/Jan/settings.json": '{"data_folder": 7}',
      "moved/llamacpp/models/one/model.gguf": "GGUF",
    });
    expect(await found(places("linux"))).toEqual({
      models: ["Jan: one, 4, moved/llamacpp/models/one/model.gguf"],
      leftOut: ["unknown-record: .config/Jan/settings.json"],
    });
  });
});

describe("all programs together", () => {
  it("are five, and nothing is there where they are not installed", async () => {
    expect(programs.map(({ name }) => name)).toEqual(["Ollama", "LM Studio", "Hugging Face cache", "llama.cpp", "Jan"]);
    expect(await found(places("linux"))).toEqual({ models: [], leftOut: [] });
  });

  it("are described one by one, also where the engine ends at one of them", async () => {
    await plant({ ".cache/llama.cpp/bad.gguf": "GGUF", ".cache/llama.cpp/good.gguf": "GGUF" });
    const { models } = await findOnDisk(places("linux"));
    const described = await describeOnDisk(
      models.filter(({ path }) => path.startsWith(home)),
      async (path) => {
        if (path.endsWith("bad.gguf")) throw new EngineCrashedError("The engine ended.");
        return { architecture: "llama" };
      },
    );
    expect(described).toMatchObject([
      { name: "bad.gguf", refusal: { code: "engine-crashed", message: "The engine ended." } },
      { name: "good.gguf", architecture: "llama" },
    ]);
  });

  it("are read and never changed, and a file of two of them is listed once", async () => {
    await plant({
      ".cache/llama.cpp/one.gguf": "GGUF",
      ".lmstudio/models/people/One/one.gguf": { to: join(home, ".cache/llama.cpp/one.gguf") },
    });
    const before = await contents(home);
    const { models } = await findOnDisk(places("linux"));
    const described = await describeOnDisk(
      models.filter(({ path }) => path.startsWith(home)),
      async (path) => ({
        architecture: `of ${relative(home, path)}`,
      }),
    );
    expect(described).toEqual([
      {
        id: join(home, ".lmstudio/models/people/One/one.gguf"),
        path: join(home, ".lmstudio/models/people/One/one.gguf"),
        state: "elsewhere",
        program: "LM Studio",
        name: "people/One/one.gguf",
        bytes: 4,
        architecture: "of .lmstudio/models/people/One/one.gguf",
      },
    ]);
    expect(await contents(home)).toEqual(before);
  });
});

async function contents(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name));
      return [name, found.mtimeMs, found.isFile() ? await readFile(join(folder, name), "utf8") : null];
    }),
  );
}
