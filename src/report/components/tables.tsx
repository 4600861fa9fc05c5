import { useSay } from "./useSay.js";

/** The heads of a table's columns, as templates. */
export function HeadRow({ heads }: { heads: readonly string[] }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Labels with what is known of each, as words of this program and of the run. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <dl class="facts">
      {rows.map(([label, value]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} value`} dir="auto">
          {value}
        </dd>,
      ])}
    </dl>
  );
}
