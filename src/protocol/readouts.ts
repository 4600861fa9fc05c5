/** Arrays of readouts as the engine takes and gives them. */

/** From readouts [layers, tokens, directions], those of one token: [layers, directions]. */
export function readoutsOfToken(readouts: Float32Array, layers: number, tokens: number, index: number): Float32Array {
  const directions = readouts.length / (layers * tokens);
  const own = new Float32Array(layers * directions);
  for (let layer = 0; layer < layers; layer++) {
    const from = (layer * tokens + index) * directions;
    own.set(readouts.subarray(from, from + directions), layer * directions);
  }
  return own;
}

/** Readouts [layers, directions] of several tokens as one array [layers, tokens, directions]. */
export function readoutsTogether(ofTokens: readonly Float32Array[], layers: number): Float32Array {
  const directions = (ofTokens[0]?.length ?? 0) / layers;
  const together = new Float32Array(layers * ofTokens.length * directions);
  for (let layer = 0; layer < layers; layer++) {
    for (const [i, own] of ofTokens.entries()) {
      const row = own.subarray(layer * directions, (layer + 1) * directions);
      together.set(row, (layer * ofTokens.length + i) * directions);
    }
  }
  return together;
}
