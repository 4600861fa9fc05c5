/** Value at `x`; writes the gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly maxIterations?: number;
  /** Stop when the gradient's norm falls below this. */
  readonly tolerance?: number;
  /** Number of past steps remembered. */
  readonly memory?: number;
}

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/** Limited-memory BFGS with a backtracking (Armijo) line search, for smooth convex objectives (Liu and Nocedal, 1989). */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions = {}): Float64Array {
  const { maxIterations = 100, tolerance = 1e-4, memory = 8 } = options;
  const n = start.length;
  let x = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = objective(x, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const norm = Math.sqrt(dot(gradient, gradient));
    if (norm < tolerance) break;
    const direction = descentDirection(gradient, steps);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? Math.min(1, 1 / norm) : 1;
    let nextX = x;
    let nextValue = value;
    let nextGradient = gradient;
    for (let tries = 0; ; tries++, length /= 2) {
      if (tries === 30) return x;
      nextX = x.map((xi, i) => xi + length * direction[i]);
      nextGradient = new Float64Array(n);
      nextValue = objective(nextX, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const s = nextX.map((xi, i) => xi - x[i]);
    const y = nextGradient.map((gi, i) => gi - gradient[i]);
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > memory) steps.shift();
    }
    [x, value, gradient] = [nextX, nextValue, nextGradient];
  }
  return x;
}

/** The two-loop recursion: minus the inverse Hessian's estimate times the gradient. */
function descentDirection(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = Float64Array.from(gradient);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...steps].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    for (let i = 0; i < q.length; i++) q[i] -= alpha * y[i];
  }
  const last = steps[steps.length - 1];
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1;
  for (let i = 0; i < q.length; i++) q[i] *= scale;
  for (const [k, { s, y, rho }] of steps.entries()) {
    const beta = rho * dot(y, q);
    for (let i = 0; i < q.length; i++) q[i] += (alphas[k] - beta) * s[i];
  }
  return q.map((value) => -value);
}
