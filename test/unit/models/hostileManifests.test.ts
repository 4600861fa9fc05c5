import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findOnDisk } from "../../../src/models/onDisk/index.js";
import { temporaryFolder } from "./smallModels.js";

let home: string;
beforeEach(async () => {
  home = await temporaryFolder();
});

/** Content, where a link leads, or how many bytes of nothing. */
type Planted = string | { readonly to: string } | { readonly bytes: number } | { readonly folder: true };

async function plant(tree: Readonly<Record<string, Planted>>): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    const place = join(home, path);
    await mkdir(dirname(place), { recursive: true });
    if (typeof content === "string") await writeFile(place, content);
    else if ("to" in content) await symlink(content.to, place);
    else if ("folder" in content) await mkdir(place, { recursive: true });
    else {
      const file = await open(place, "w");
      await file.truncate(content.bytes);
      await file.close();
    }
  }
}

/** What is found below the home. */
async function found(env: Record<string, string> = {}) {
  const { models, leftOut } = await findOnDisk({ platform: "linux", home, env });
  const own = ({ path }: { readonly path: string }) => path.startsWith(home);
  return {
    models: models.filter(own).map(({ name }) => name),
    leftOut: leftOut.filter(own).map(({ path, why }) => `${why}: ${relative(home, path)}`),
  };
}

const store = ".ollama/models";
const manifests = `${store}/manifests/registry.ollama.ai/library`;
const sum = "a".repeat(64);
const layer = (digest: unknown, mediaType: unknown = "application/vnd.ollama.image.model") => ({
  mediaType,
  digest,
  size: 9,
});
const manifest = (...layers: readonly unknown[]) => JSON.stringify({ schemaVersion: 2, layers });

describe("a manifest of Ollama is left out that", () => {
  beforeEach(() => plant({ [`${store}/blobs/sha256-${sum}`]: "GGUF", secret: "GGUF" }));

  it.each<[what: string, content: Planted, why: string]>([
    ["is empty", "", "unknown-record"],
    ["is no JSON", "<html>", "unknown-record"],
    ["is cut off", manifest(layer(`sha256:${sum}`)).slice(0, -1), "unknown-record"],
    ["is 100 MB", { bytes: 100_000_000 }, "unknown-record"],
    ["is a list", "[]", "unknown-record"],
    ["is nothing", "null", "unknown-record"],
    ["is brackets 500,000 deep", `{"layers":${"[".repeat(5e5)}${"]".repeat(5e5)}}`, "unknown-record"],
    ["has its layers in its prototype", `{"__proto__":${manifest(layer(`sha256:${sum}`))}}`, "unknown-record"],
    ["has no layers", "{}", "unknown-record"],
    ["has an object of layers", '{"layers":{"0":{}}}', "unknown-record"],
    [
      "has more layers than any",
      manifest(...Array.from({ length: 1001 }, () => layer(`sha256:${sum}`, "x"))),
      "unknown-record",
    ],
    ["has two models", manifest(layer(`sha256:${sum}`), layer(`sha256:${sum}`)), "unknown-record"],
    ["has no model", manifest(layer(`sha256:${sum}`, "application/vnd.ollama.image.template")), "unknown-record"],
    [
      "has an adapter beside its model",
      manifest(layer(`sha256:${sum}`), layer(`sha256:${sum}`, "application/vnd.ollama.image.adapter")),
      "with-adapter",
    ],
    ["has a digest that leads out", manifest(layer("sha256:../../../secret")), "unknown-record"],
    ["has a digest that leads out behind a sum", manifest(layer(`sha256-${sum}/../../../../secret`)), "unknown-record"],
    ["has a digest with a path before it", manifest(layer(`../../../secret/sha256:${sum}`)), "unknown-record"],
    ["has a digest of two lines", manifest(layer(`sha256:${sum}\n`)), "unknown-record"],
    ["has a digest with a character of code 0", manifest(layer(`sha256:${sum.slice(1)}\0`)), "unknown-record"],
    ["has a digest in large letters", manifest(layer(`sha256:${sum.toUpperCase()}`)), "unknown-record"],
    ["has a digest of another kind", manifest(layer(`md5:${sum}`)), "unknown-record"],
    ["has a digest of a million letters", manifest(layer(`sha256:${"a".repeat(1_000_000)}`)), "unknown-record"],
    ["has a digest that is a number", manifest(layer(7)), "unknown-record"],
    ["names a blob that is missing", manifest(layer(`sha256:${"b".repeat(64)}`)), "missing-file"],
    ["names a blob that is a folder", manifest(layer(`sha256:${"c".repeat(64)}`)), "missing-file"],
    ["names a blob that leads to itself", manifest(layer(`sha256:${"d".repeat(64)}`)), "missing-file"],
    ["names a blob that is a device", manifest(layer(`sha256:${"e".repeat(64)}`)), "missing-file"],
  ])("%s", async (_, content, why) => {
    await plant({
      [`${manifests}/m/latest`]: content,
      [`${store}/blobs/sha256-${"c".repeat(64)}`]: { folder: true },
      [`${store}/blobs/sha256-${"d".repeat(64)}`]: { to: `sha256-${"d".repeat(64)}` },
      [`${store}/blobs/sha256-${"e".repeat(64)}`]: { to: "/dev/zero" },
    });
    expect(await found()).toEqual({ models: [], leftOut: [`${why}: ${manifests}/m/latest`] });
  });

  it("is a link, a folder in a circle, or hidden, without a word", async () => {
    await plant({
      [`${manifests}/good/latest`]: manifest(layer(`sha256:${sum}`)),
      [`${manifests}/good/link`]: { to: "latest" },
      [`${manifests}/circle`]: { to: "." },
      [`${manifests}/folder/latest/deeper`]: "{}",
      [`${manifests}/.hidden/latest`]: manifest(layer(`sha256:${sum}`)),
    });
    expect(await found()).toEqual({ models: ["good:latest"], leftOut: [] });
  });
});

describe("the settings of a program are left out that", () => {
  const jan = ".config/Jan/settings.json";
  const studio = ".lmstudio/settings.json";

  it.each<[what: string, path: string, content: Planted]>([
    ["are no JSON, of Jan", jan, "{"],
    ["are 100 MB, of Jan", jan, { bytes: 100_000_000 }],
    ["are a list, of Jan", jan, "[]"],
    ["name a number, of Jan", jan, '{"data_folder": 7}'],
    ["are no JSON, of LM Studio", studio, "{"],
    ["are 100 MB, of LM Studio", studio, { bytes: 100_000_000 }],
    ["name an object, of LM Studio", studio, '{"downloadsFolder": {}}'],
  ])("%s", async (_, path, content) => {
    await plant({ [path]: content });
    expect(await found()).toEqual({ models: [], leftOut: [`unknown-record: ${path}`] });
  });

  it.each<[what: string, tree: Readonly<Record<string, Planted>>]>([
    ["a relative folder", { [jan]: '{"data_folder": "../../secret"}', [studio]: '{"downloadsFolder": "../secret"}' }],
    [
      "a folder with a character of code 0",
      { [jan]: '{"data_folder": "/a\\u0000b"}', [studio]: '{"downloadsFolder": "/a\\u0000b"}' },
    ],
    [
      "a folder of a million letters",
      {
        [jan]: `{"data_folder": "/${"a".repeat(900_000)}"}`,
        [studio]: `{"downloadsFolder": "/${"a".repeat(900_000)}"}`,
      },
    ],
    ["a device", { [jan]: '{"data_folder": "/dev/zero"}', [studio]: '{"downloadsFolder": "/dev/zero"}' }],
    [
      "their prototype",
      { [jan]: '{"__proto__": {"data_folder": "/"}}', [studio]: '{"__proto__": {"downloadsFolder": "/"}}' },
    ],
    ["nothing, by a pointer of 10 MB", { ".lmstudio-home-pointer": { bytes: 10_000_000 } }],
    ["nothing, by a pointer that is a device", { ".lmstudio-home-pointer": { to: "/dev/zero" } }],
    ["nothing, by a pointer with a character of code 0", { ".lmstudio-home-pointer": "/a\0b" }],
  ])("name %s, and lead nowhere", async (_, tree) => {
    await plant(tree);
    expect(await found()).toEqual({ models: [], leftOut: [] });
  });
});

describe("folders of models", () => {
  const hub = ".cache/huggingface/hub";
  const snapshot = `${hub}/models--a--b/snapshots/1`;

  it("are gone through once, whatever links lead in circles", async () => {
    await plant({
      [`${snapshot}/m.gguf`]: "GGUF",
      [`${snapshot}/self`]: { to: "." },
      [`${snapshot}/up`]: { to: "../.." },
      [`${snapshot}/circle.gguf`]: { to: "circle.gguf" },
      [`${snapshot}/there.gguf`]: { to: "back.gguf" },
      [`${snapshot}/back.gguf`]: { to: "there.gguf" },
      [`${snapshot}/folder.gguf`]: { folder: true },
      [`${snapshot}/root.gguf`]: { to: "/" },
      [`${snapshot}/zero.gguf`]: { to: "/dev/zero" },
    });
    const { models, leftOut } = await found();
    expect(models).toEqual(["a/b/m.gguf"]);
    expect(leftOut).toEqual(
      ["back", "circle", "root", "there", "zero"].map((name) => `missing-file: ${snapshot}/${name}.gguf`),
    );
  });

  it("are looked into eight levels deep", async () => {
    const deep = Array.from({ length: 20 }, (_, i) => `f${i}`).join("/");
    await plant({ [`${snapshot}/${deep}/m.gguf`]: "GGUF" });
    expect(await found()).toEqual({ models: [], leftOut: [] });
  });

  it("may be files, or lead in circles themselves", async () => {
    await plant({ [hub]: "GGUF", ".lmstudio/models": { to: "models" }, ".cache/llama.cpp": { to: "/dev/zero" } });
    expect(await found()).toEqual({ models: [], leftOut: [] });
  });

  it("named by what is no path are none", async () => {
    for (const place of ["/a\0b", "/dev/zero", `/${"a".repeat(10_000)}`])
      expect(await found({ OLLAMA_MODELS: place, HF_HUB_CACHE: place, LLAMA_CACHE: place })).toEqual({
        models: [],
        leftOut: [],
      });
  });
});
