export interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Longest text, in UTF-16 code units. */
  readonly most: number;
  readonly onChange: (value: string) => void;
  /** Down or Enter: on to what was found. Escape empties the field first. */
  readonly onLeave: () => void;
}

/** A field whose words choose what a list shows, while they are typed. */
export function SearchField({ id, label, value, most, onChange, onLeave }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const empties = event.key === "Escape" && value !== "";
    if (empties) onChange("");
    else if (event.key === "Escape" || event.key === "ArrowDown" || event.key === "Enter") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      id={id}
      class="search"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={most}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
