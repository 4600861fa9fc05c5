import { setTimeout as pause } from "node:timers/promises";

/** How long a further item is waited for. Lines of a file come at once; whoever types them sees each taken up. */
const PATIENCE_MILLISECONDS = 20;

/** Items in groups of at most `most`, as many as are there already when a group is asked for. */
export async function* inGroups<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]();
  let pending = iterator.next();
  try {
    for (let first = await pending; !first.done; first = await pending) {
      const group = [first.value];
      pending = askAgain(iterator);
      while (group.length < most) {
        const next = await Promise.race([pending, pause(PATIENCE_MILLISECONDS)]);
        if (next === undefined || next.done) break;
        group.push(next.value);
        pending = askAgain(iterator);
      }
      yield group;
    }
  } finally {
    // Not waited for: a source asked for an item ends only when that has come, which may be never.
    void iterator.return?.()?.catch(() => {});
  }
}

/** An item that fails to come while a group is worked on is no unhandled rejection: it fails the next group. */
function askAgain<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next();
  next.catch(() => {});
  return next;
}
