export function push<T>(queues: Map<string, Queue<T>>, key: string, value: T): void {
  const queue = queues.get(key) ?? new Queue<T>();
  queue.add(value);
  queues.set(key, queue);
}

/** First in, first out, in constant time: a hostile session gives all of its calls one id. */
export class Queue<T> {
  private readonly values: T[] = [];
  private head = 0;

  add(value: T): void {
    this.values.push(value);
  }

  take(): T | undefined {
    return this.head < this.values.length ? this.values[this.head++] : undefined;
  }
}
