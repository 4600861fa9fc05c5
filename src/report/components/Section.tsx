import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
  /** Without a card around it. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a report with its heading. */
export function Section({ id, title, bare = false, children }: SectionProps) {
  return (
    <section class={bare ? "bare" : "card"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
