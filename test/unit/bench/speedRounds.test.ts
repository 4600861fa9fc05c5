import { describe, expect, it } from "vitest";
import type { Contender } from "../../../bench/speed/contender.js";
import { type ContenderId, type MeasureName, measureNames, type Samples } from "../../../bench/speed/measures.js";
import { measureRounds, type RoundsOptions } from "../../../bench/speed/rounds.js";

/** Contenders that answer at once with the times they are given, and write down what they were asked. */
function scripted(times: Partial<Record<ContenderId, { read: number; write: number; failsAt?: number }>>) {
  const calls: string[] = [];
  const starts = new Map<ContenderId, () => Promise<Contender>>();
  for (const [name, { read, write, failsAt }] of Object.entries(times)) {
    const id = name as ContenderId;
    starts.set(id, async () => {
      calls.push(`start ${id}`);
      let held = 0;
      return {
        // A process that is there on any system: its memory is some number.
        pid: process.pid,
        version: `${id} 1`,
        load: async () => 3,
        async read(ids, keep, room) {
          if (keep > held) throw new Error(`${id} holds ${held} tokens, not ${keep}`);
          if (ids.length === failsAt) throw new Error("out of memory");
          calls.push(`read ${id} ${ids.length} behind ${keep} room ${room}`);
          held = ids.length;
          return read * (ids.length - keep);
        },
        async write(tokens, single) {
          calls.push(`write ${id} ${single ? "" : "a chain of "}${tokens} at ${held}`);
          return write;
        },
        stop: async () => void calls.push(`stop ${id}`),
      };
    });
  }
  return { starts, calls };
}

const options = (
  starts: RoundsOptions["starts"],
  wanted: readonly MeasureName[],
  more: Partial<RoundsOptions> = {},
): RoundsOptions => ({
  starts,
  wanted: new Set(wanted),
  runs: 1,
  chain: Int32Array.of(1, 2, 3),
  vocabularySize: 1000,
  contextLength: 8192,
  apart: false,
  settleMilliseconds: 0,
  log: () => {},
  ...more,
});

describe("measureRounds", () => {
  it("lets the contenders take turns at each measure, in fresh processes each run", async () => {
    const { starts, calls } = scripted({ ours: { read: 0.01, write: 0.1 }, llamaCpp: { read: 0.02, write: 0.2 } });
    const samples: Samples = {};
    const result = await measureRounds(options(starts, ["prefill-128", "decode-128", "load"], { runs: 2 }), samples);
    const run = [
      ...["start llamaCpp", "read llamaCpp 128 behind 0 room 161"],
      ...["start ours", "read ours 128 behind 0 room 161"],
      ...["read ours 128 behind 0 room 161", "write ours 32 at 128"],
      ...["read llamaCpp 128 behind 0 room 161", "write llamaCpp 32 at 128"],
      ...["stop llamaCpp", "stop ours"],
    ];
    expect(calls).toEqual([...run, ...run]);
    expect(result.failures).toEqual([]);
    expect(result.versions).toEqual({ ours: "ours 1", llamaCpp: "llamaCpp 1" });
    expect(samples.load).toEqual({ ours: [3, 3], llamaCpp: [3, 3] });
    expect(samples["decode-128"]).toEqual({ ours: [10, 10], llamaCpp: [5, 5] });
    for (const value of samples["prefill-128"]?.ours ?? []) expect(value).toBeCloseTo(100);
  });

  it("lets each write a chain of thought behind the same prompt", async () => {
    const { starts, calls } = scripted({ ours: { read: 0.01, write: 0.05 }, llamaCpp: { read: 0.02, write: 0.1 } });
    const samples: Samples = {};
    await measureRounds(options(starts, ["chain"]), samples);
    expect(calls.slice(-6)).toEqual([
      ...["read ours 3 behind 0 room 132", "write ours a chain of 128 at 3"],
      ...["read llamaCpp 3 behind 0 room 132", "write llamaCpp a chain of 128 at 3"],
      ...["stop llamaCpp", "stop ours"],
    ]);
    expect(samples.chain).toEqual({ ours: [20], llamaCpp: [10] });
  });

  it("has one contender in memory at a time when asked", async () => {
    const { starts, calls } = scripted({ ours: { read: 0.01, write: 0.1 }, llamaCpp: { read: 0.02, write: 0.2 } });
    await measureRounds(options(starts, ["load"], { apart: true }), {});
    expect(calls.filter((call) => !call.startsWith("read"))).toEqual([
      "start ours",
      "stop ours",
      "start llamaCpp",
      "stop llamaCpp",
    ]);
  });

  it("reads on behind what a sequence holds, but counts prefill from an empty cache", async () => {
    const { starts, calls } = scripted({ ours: { read: 0.001, write: 0.01 } });
    const ofSequences = measureNames.filter((name) => name !== "chain");
    await measureRounds(options(starts, ofSequences), {});
    expect(calls.filter((call) => call.startsWith("read")).map((call) => call.replace(/ room.*/, ""))).toEqual([
      "read ours 128 behind 0",
      "read ours 128 behind 0",
      "read ours 512 behind 0",
      "read ours 1024 behind 512",
      "read ours 2048 behind 0",
      "read ours 4096 behind 2048",
    ]);
  });

  it("puts a contender out when it fails, says why, and goes on with the others", async () => {
    const { starts, calls } = scripted({
      ours: { read: 0.01, write: 0.1 },
      llamaCpp: { read: 0.02, write: 0.2, failsAt: 512 },
    });
    const samples: Samples = {};
    const wanted: MeasureName[] = ["decode-128", "decode-512", "decode-1024"];
    const { failures } = await measureRounds(options(starts, wanted, { runs: 2 }), samples);
    expect(failures).toEqual([{ contender: "llamaCpp", reason: "out of memory" }]);
    expect(samples["decode-128"]?.llamaCpp).toEqual([5]);
    expect(samples["decode-512"]).toEqual({ ours: [10, 10] });
    expect(calls.filter((call) => call === "start llamaCpp")).toHaveLength(1);
    expect(calls).toContain("stop llamaCpp");
  });

  it("leaves out what would take more than ten minutes or does not fit into the context, once for all runs", async () => {
    const slow = scripted({ transformersFp32: { read: 0.5, write: 1 } });
    const samples: Samples = {};
    const { failures } = await measureRounds(
      options(slow.starts, ["prefill-128", "prefill-2048"], { runs: 2 }),
      samples,
    );
    expect(failures).toEqual([
      { contender: "transformersFp32", measure: "prefill-2048", reason: "It would take about 17 minutes." },
    ]);
    expect(samples["prefill-128"]?.transformersFp32).toHaveLength(2);

    const short = scripted({ ours: { read: 0.01, write: 0.1 } });
    const result = await measureRounds(options(short.starts, ["decode-4096"], { contextLength: 2048 }), {});
    expect(result.failures).toEqual([
      { contender: "ours", measure: "decode-4096", reason: "The model's context holds 2048 tokens." },
    ]);
  });
});
