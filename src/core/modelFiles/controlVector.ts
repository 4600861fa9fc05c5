/** Directions in the residual stream of one kind of model, as a control vector of llama.cpp holds them. */
export interface ControlVector {
  /** Architecture of the models that it is for, as its file states it; absent where it does not. */
  readonly architecture?: string;
  readonly hidden: number;
  /** Ascending. */
  readonly layers: readonly {
    /** The residual stream after this layer, 0-based; never the first. */
    readonly layer: number;
    /** [hidden] */
    readonly direction: Float32Array;
  }[];
}
