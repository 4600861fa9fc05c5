/** A linear score: logit = dot(x, direction) + bias, on raw residuals. */
export interface LinearProbe {
  readonly direction: Float32Array;
  readonly bias: number;
}
