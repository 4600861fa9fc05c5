import { expect, test } from "vitest";
import { guardLimits } from "../../../src/training/traits/guardLimits.js";

/** 201 replies: one trait reads from 0 to 20, the other ten times as far the other way round. */
const replies = Array.from({ length: 201 }, (_, i) => ({ calm: i / 10, grim: 200 - i }));
const above = (limit: (name: "calm" | "grim") => number) =>
  replies.filter((reply) => reply.calm > limit("calm") || reply.grim > limit("grim")).length;

test("each limit is crossed by one reply in a hundred, and those of all together by as many of all", () => {
  const limits = guardLimits(["calm", "grim"], replies);
  const { calm, grim } = Object.fromEntries(limits) as Record<"calm" | "grim", { alone: number; together: number }>;
  expect(calm).toEqual({ alone: 19.8, together: 19.9 });
  expect(grim).toEqual({ alone: 198, together: 199 });
  expect(replies.filter((reply) => reply.grim > grim.alone)).toHaveLength(2);
  expect(above((name) => ({ calm, grim })[name].together)).toBeLessThanOrEqual(2);
});

test("a reply that was too short to be stopped is one that is not stopped", () => {
  const short = Array.from({ length: 201 }, () => ({}));
  const limits = guardLimits(["calm", "grim"], [...replies, ...short]);
  expect(limits.get("calm")?.alone).toBeLessThan(19.8);
  expect(above((name) => limits.get(name)?.alone ?? 0)).toBeGreaterThan(2);
});
