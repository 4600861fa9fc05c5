/** What the engine process is doing, for the status item. */
export type EngineState =
  /** No process, because nothing was asked of it yet or it was shut down. */
  | { readonly kind: "off" }
  | { readonly kind: "loading"; readonly model: string }
  /** `runtime` names the device truly in use. */
  | { readonly kind: "ready"; readonly model: string; readonly runtime: string }
  /** It ended without being asked to, or could not load the model. */
  | { readonly kind: "stopped"; readonly reason: string };
