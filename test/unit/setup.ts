import fc from "fast-check";
import { afterEach } from "vitest";

// One seed for all properties, so that a build that failed fails again; another one is tried with FC_SEED.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2026) });

// A file of tests that never wait would keep the worker from hearing the runner's answers until it takes the runner for dead.
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));
