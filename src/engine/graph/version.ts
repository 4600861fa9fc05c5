/**
 * Raised with every change after which probes trained before would no longer hold; cached graphs and trained probes are bound to it.
 * A change of one weight format alone, within what probes bear, is a format of another name.
 */
export const CONVERTER_VERSION = "g2";

/** The graph names its weights file, which lies beside it. */
export const WEIGHTS_FILE = "weights.bin";
