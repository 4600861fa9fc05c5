/** Holds one value and draws it at most once a frame, however often it changed in between. */
export interface Store<T> {
  current(): T;
  update(change: (value: T) => T): void;
}

export function drawnStore<T>(
  initial: T,
  draw: (value: T) => void,
  nextFrame: (callback: () => void) => void = (callback) => void requestAnimationFrame(callback),
): Store<T> {
  let value = initial;
  let waiting = false;
  const frame = () => {
    waiting = false;
    draw(value);
  };
  return {
    current: () => value,
    update(change) {
      const next = change(value);
      if (next === value) return;
      value = next;
      if (waiting) return;
      waiting = true;
      nextFrame(frame);
    },
  };
}
