import { expect, test } from "vitest";
import { departing, farthestPlace, traitCourses } from "../../../../src/core/traits/course.js";

const reading = (trait: string, z: number) => ({ trait, z });

test("traits stand in the order of how far they go, on either side, with gaps where none was read", () => {
  const courses = traitCourses(
    [[reading("calm", 1), reading("cold", -1)], undefined, [reading("calm", -1.5), reading("cold", -4)]],
    [reading("cold", -2)],
  );
  expect(courses).toEqual([
    { trait: "cold", z: [-1, null, -4], whole: -2 },
    { trait: "calm", z: [1, null, -1.5], whole: undefined },
  ]);
  expect(courses.map(farthestPlace)).toEqual([2, 2]);
});

test("a trait that only some steps of a run hold has gaps, and one of none has no farthest step", () => {
  const [vain, calm] = traitCourses([[reading("calm", 0)], [reading("vain", 3)]]);
  expect([vain.z, calm.z]).toEqual([
    [null, 3],
    [0, null],
  ]);
  expect(farthestPlace({ z: [null, null] })).toBe(-1);
  expect(traitCourses([undefined, []])).toEqual([]);
});

test("only what leaves the band is worth a word, the farthest first", () => {
  expect(departing([reading("calm", 2.5), reading("cold", -2.6), reading("vain", 7)])).toEqual([
    reading("vain", 7),
    reading("cold", -2.6),
  ]);
});
