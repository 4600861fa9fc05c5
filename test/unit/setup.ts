import fc from "fast-check";

// One seed for all properties, so that a build that failed fails again; another one is tried with FC_SEED.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2026) });
