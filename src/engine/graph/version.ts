/** Raised with every change that alters a graph's numbers; cached graphs and trained probes are bound to it. */
export const CONVERTER_VERSION = "g2";

/** The graph names its weights file, which lies beside it. */
export const WEIGHTS_FILE = "weights.bin";
