/** Sentences one below the other. Those of a run are plain text already. */
export function TextList({ items }: { items: readonly string[] }) {
  return (
    <ul class="plain">
      {items.map((item, i) => (
        <li key={i} dir="auto">
          {item}
        </li>
      ))}
    </ul>
  );
}
