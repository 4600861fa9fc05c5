import { departs, type ToldTrait, type TraitCourse } from "../../core/traits/course.js";
import { rolesNamed, roleTemplates } from "../words/roles.js";
import { traitLabel, zFigure } from "../words/traits.js";
import { toldWords } from "../words/traitCourses.js";
import { useSay } from "./useSay.js";

interface TraitTableProps {
  readonly courses: readonly TraitCourse[];
  readonly told: readonly ToldTrait[];
  /** What each column is called, in words of the page. */
  readonly places: readonly string[];
  /** For each place the roles that it is nearest to; empty where no place names any. */
  readonly roles?: readonly (readonly string[] | undefined)[];
}

/** Every figure behind the curves: a trait a row, a step or an answer a column. */
export function TraitTable({ courses, told, places, roles = [] }: TraitTableProps) {
  const say = useSay();
  const whole = courses.some((course) => course.whole !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keyboard
    <section class="scroll trait-table" aria-label={say("z-scores of the traits")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("Trait")}</th>
            <th scope="col">{say("How well it is told")}</th>
            {whole && <th scope="col">{say("Whole response")}</th>}
            {places.map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <tr key={course.trait}>
              <th scope="row">{traitLabel(course.trait, say)}</th>
              <td>{toldWords(course.trait, told, say)}</td>
              {whole && <Figure z={course.whole} />}
              {course.z.map((z, place) => (
                <Figure key={place} z={z} />
              ))}
            </tr>
          ))}
          {roles.length > 0 && (
            <tr>
              <th scope="row">{say(roleTemplates.heading)}</th>
              <td />
              {whole && <td />}
              {roles.map((named, place) => (
                <td key={place}>{rolesNamed(named, say) ?? "–"}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function Figure({ z }: { z: number | null | undefined }) {
  if (typeof z !== "number") return <td>–</td>;
  return <td>{departs(z) ? <b>{zFigure(z)}</b> : zFigure(z)}</td>;
}
