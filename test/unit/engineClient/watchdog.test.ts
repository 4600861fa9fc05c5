import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Watchdog } from "../../../src/engineClient/watchdog.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("silence counts only while something is awaited, and once", () => {
  const onSilent = vi.fn();
  const watchdog = new Watchdog(1000, onSilent);
  vi.advanceTimersByTime(5000);
  expect(onSilent).not.toHaveBeenCalled();
  const release = watchdog.await();
  vi.advanceTimersByTime(999);
  expect(onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(onSilent).toHaveBeenCalledTimes(1);
  release();
});

test("a sign of life begins the count anew", () => {
  const onSilent = vi.fn();
  const watchdog = new Watchdog(1000, onSilent);
  watchdog.await();
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(900);
    watchdog.heard();
  }
  expect(onSilent).not.toHaveBeenCalled();
});

test("it watches until the last of several is answered", () => {
  const onSilent = vi.fn();
  const watchdog = new Watchdog(1000, onSilent);
  const releases = [watchdog.await(), watchdog.await()];
  releases[0]?.();
  vi.advanceTimersByTime(500);
  releases[1]?.();
  vi.advanceTimersByTime(5000);
  expect(onSilent).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("a machine that slept wakes with one tick, not with silence", () => {
  const onSilent = vi.fn();
  const watchdog = new Watchdog(1000, onSilent);
  watchdog.await();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersToNextTimer();
  expect(onSilent).not.toHaveBeenCalled();
});
