import type { Run } from "../../core/run/run.js";
import type { TraitCourse } from "../../core/traits/course.js";
import { farthestWords, offWords, runCourses, toldWords, traitsLead, traitTemplates } from "../words/traitCourses.js";
import { rolesByPlace, rolesCaution } from "../words/roles.js";
import { traitLabel } from "../words/traits.js";
import { extentOf, TraitChart } from "./TraitChart.js";
import { TraitTable } from "./TraitTable.js";
import { useSay } from "./useSay.js";

/** CSS pixels. */
const chart = { width: 300, height: 72 };

/** Who is speaking, step by step: a small chart a trait, the farthest first, and the figures. */
export function TraitCharts({ run }: { run: Run }) {
  const say = useSay();
  const { read = [], off = [], roles } = run.provenance.traits ?? {};
  const courses = runCourses(run);
  const extent = extentOf(courses);
  const switchedOff = offWords(off, say);
  const caution = rolesCaution(roles, say);
  return (
    <>
      <p class="lead">{traitsLead(say)}</p>
      <div class="multiples">
        {courses.map((course) => (
          <figure key={course.trait} class="chart">
            <figcaption>
              <b>{traitLabel(course.trait, say)}</b> {farthestWords(course, say)} · {toldWords(course.trait, read, say)}
            </figcaption>
            <TraitChart course={course} extent={extent} {...chart} label={courseWords(course)} />
          </figure>
        ))}
      </div>
      <p>{say(traitTemplates.dark)}</p>
      {caution && <p>{caution}</p>}
      {switchedOff && <p>{switchedOff}</p>}
      <details>
        <summary>{say("The numbers")}</summary>
        <TraitTable
          courses={courses}
          told={read}
          places={run.steps.map(({ index }) => say("Step {0}", index + 1))}
          roles={rolesByPlace(run.steps)}
        />
      </details>
    </>
  );

  function courseWords(course: TraitCourse): string {
    const steps = say("{0} steps", course.z.length);
    return `${traitLabel(course.trait, say)}, ${steps}: ${farthestWords(course, say)}`;
  }
}
