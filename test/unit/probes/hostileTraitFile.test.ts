import { describe, expect, it } from "vitest";
import { CodedError } from "../../../src/core/errors.js";
import { rolesAway, traitReadings, traitsOn } from "../../../src/probes/readTraits.js";
import { readTraitFile, writeTraitFile } from "../../../src/probes/traitFile.js";
import type { TraitDirection, TraitPack } from "../../../src/probes/traitPack.js";
import { expectRefusal } from "../refusal.js";
import { type Header, withDescription, withFloat, withHeader } from "./safetensorsFile.js";

const trait = (name: string, ...layers: number[]): TraitDirection => ({
  name,
  on: true,
  bias: 0.5,
  stack: layers.map((layer) => ({ layer, bias: 0, direction: Float32Array.of(layer, 1) })),
  neutral: { response: { mean: 1, deviation: 2 }, step: { mean: 0, deviation: 4 } },
  quality: { auroc: 0.9, within: 1, words: 0.6, high: 2, low: -1 },
});
const component = (...direction: number[]) => ({
  bias: 0,
  stack: [{ layer: 0, bias: 0, direction: Float32Array.from(direction) }],
});
const pack: TraitPack = {
  modelSha256: "0123456789abcdef".repeat(4),
  graph: "g1-fast",
  layers: 3,
  hidden: 2,
  seed: 7,
  product: "cotcheck 0.1.0",
  quality: "Good.",
  traits: [trait("malice", 0, 2), trait("assistant", 1)],
  roles: {
    quality: { roles: 2, first: 0.5, five: 0.75, words: { first: 0.25, five: 0.5 } },
    space: {
      components: [component(127, -1), component(0, 127)],
      roles: ["assistant", "taxi driver"].map((name, i) => ({ name, at: Float32Array.of(4 * i, 4 * i) })),
    },
  },
};
const expected = { modelSha256: pack.modelSha256, graph: pack.graph, layers: 3, hidden: 2 };
const sound = writeTraitFile(pack);
const described = (change: Parameters<typeof withDescription>[1]) => withDescription(sound, change);
const headed = (change: (header: Header) => void) => withHeader(sound, change);

describe("a trait file is refused", () => {
  it.each<[what: string, file: Uint8Array, says: RegExp]>([
    ["without a description", headed((own) => delete own.__metadata__), /no description of cotcheck traits/],
    [
      "with the description of probes",
      headed((own) => (own.__metadata__ = { cotcheck: "{}" })),
      /no description of cotcheck traits/,
    ],
    [
      "of a newer version",
      described((own) => {
        own.version = 2;
      }),
      /not that of version 1.*version/s,
    ],
    [
      "of another model",
      described((own) => {
        own.modelSha256 = "f".repeat(64);
      }),
      /These traits were fitted for another model or converter \(modelSha256/,
    ],
    [
      "of another graph",
      described((own) => {
        own.graph = "g2-fast";
      }),
      /another model or converter \(graph/,
    ],
    [
      "of another width",
      described((own) => {
        own.hidden = 4;
      }),
      /another model or converter \(hidden/,
    ],
    [
      "that names a trait twice",
      described((own) => {
        own.traits[1].name = "malice";
      }),
      /a trait is there twice/,
    ],
    [
      "of more traits than can be read",
      described((own) => {
        own.traits = Array.from({ length: 49 }, (_, i) => ({ ...own.traits[0], name: `t${"a".repeat(i % 26)}` }));
      }),
      /not that of version 1.*traits/s,
    ],
    [
      "with a trait for terminals",
      described((own) => {
        own.traits[0].name = "\u009b2J";
      }),
      /not that of version 1.*name/s,
    ],
    [
      "with a trait without a tensor",
      described((own) => {
        own.traits[0].name = "hope";
      }),
      /tensor hope\.stack is missing/,
    ],
    [
      "with a layer that the model does not have",
      described((own) => {
        own.traits[0].stack = [0, 3];
      }),
      /malice\.stack names a layer the model does not have/,
    ],
    [
      "with a layer twice",
      described((own) => {
        own.traits[0].stack = [2, 2];
      }),
      /a layer is there twice/,
    ],
    [
      "with no layer",
      described((own) => {
        own.traits[0].stack = [];
      }),
      /not that of version 1.*stack/s,
    ],
    [
      "with a layer more than its tensor",
      described((own) => {
        own.traits[0].stack = [0, 1, 2];
      }),
      /malice\.stack is missing or not \[3, 2\]/,
    ],
    [
      "with a tensor of another kind",
      headed((own) => {
        own["malice.stack"].dtype = "I8";
      }),
      /do not fit its shape/,
    ],
    [
      "that counts by 0",
      described((own) => {
        own.traits[0].neutral.step.deviation = 0;
      }),
      /not that of version 1.*deviation/s,
    ],
    [
      "that counts by next to nothing",
      described((own) => {
        own.traits[0].neutral.response.deviation = 1e-320;
      }),
      /not that of version 1.*deviation/s,
    ],
    [
      "that counts from beyond what a fit gives",
      described((own) => {
        own.traits[0].neutral.response.mean = -1e300;
      }),
      /not that of version 1.*mean/s,
    ],
    [
      "that reached an AUROC of 2",
      described((own) => {
        own.traits[0].quality.auroc = 2;
      }),
      /not that of version 1.*auroc/s,
    ],
    [
      "with a number that is none",
      withFloat(sound, "malice.stack", 0, Number.NaN),
      /"malice\.stack" holds a number that is not finite/,
    ],
    [
      "with a number whose products are infinite",
      withFloat(sound, "malice.stack", 0, -3e38),
      /"malice\.stack" holds a number that is not finite, or larger/,
    ],

    [
      "with a role twice",
      described((own) => {
        own.roles.space.names = ["taxi driver", "taxi driver"];
      }),
      /a role is there twice/,
    ],
    [
      "with a role for terminals",
      described((own) => {
        own.roles.space.names[0] = "a\u001b[2J";
      }),
      /not that of version 1.*names/s,
    ],
    [
      "with a role more than it has places",
      described((own) => {
        own.roles.space.names.push("pilot");
      }),
      /roles\.places is missing or not \[3, 2\]/,
    ],
    [
      "with roles of a layer that the model does not have",
      described((own) => {
        own.roles.space.layers = [9];
      }),
      /roles name a layer the model does not have/,
    ],
    [
      "with roles of a layer twice",
      described((own) => {
        own.roles.space.layers = [0, 0];
      }),
      /a layer is there twice/,
    ],
    [
      "with roles of more layers than their tensor",
      described((own) => {
        own.roles.space.layers = [0, 1];
      }),
      /roles\.components is missing or not \[4, 2\]/,
    ],
    [
      "with a component beyond what a fit gives",
      described((own) => {
        own.roles.space.biases[0] = 1e200;
      }),
      /not that of version 1.*biases/s,
    ],
    [
      "with roles whose tensor is floats",
      headed((own) => {
        delete own["roles.components"];
      }),
      /do not fit its shape or the file/,
    ],
    [
      "with a scale that is none",
      withFloat(sound, "roles.components.scale", 0, Number.NaN),
      /"roles\.components\.scale" holds a number that is not finite/,
    ],
    [
      "with a place that is infinite",
      withFloat(sound, "roles.places", 0, Number.POSITIVE_INFINITY),
      /"roles\.places" holds a number that is not finite/,
    ],
  ])("%s", async (_, file, says) => {
    await expectRefusal(() => readTraitFile(file, expected), "probe-file", says);
  });

  it("with its end cut off, wherever that is", () => {
    for (let length = 0; length < sound.length; length++)
      expect(() => readTraitFile(sound.subarray(0, length), expected), String(length)).toThrow(CodedError);
  });
});

describe("a trait file is read", () => {
  it("with names that objects have already", () => {
    const own = { ...pack, traits: [trait("constructor", 0)] };
    expect(readTraitFile(writeTraitFile(own), expected).traits[0].name).toBe("constructor");
  });

  it("as finite numbers, from residuals of any size", () => {
    const most = {
      ...trait("malice", 0),
      bias: 1e9,
      neutral: { response: { mean: 1e9, deviation: 1e-9 }, step: { mean: 0, deviation: 1 } },
    };
    const own = readTraitFile(writeTraitFile({ ...pack, traits: [most, trait("assistant", 1)] }), expected);
    const readouts = [new Float32Array(3 * 4).fill(1e30)];
    const readings = traitReadings(traitsOn(own), readouts, { layers: 3, first: 0, of: "response" });
    for (const { z } of readings) expect(Number.isFinite(z)).toBe(true);
    const away = readings.map((reading) => ({ ...reading, z: -1e9 }));
    expect(rolesAway(own, away, readouts, { layers: 3, first: 0 })).toHaveLength(2);
  });
});
