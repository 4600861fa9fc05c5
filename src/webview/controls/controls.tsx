import "./elements.js";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface ButtonProps {
  readonly onPress: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Button({ onPress, primary = false, disabled = false, title, children }: ButtonProps) {
  return (
    <vscode-button appearance={primary ? "primary" : "secondary"} disabled={disabled} title={title} onClick={onPress}>
      {children}
    </vscode-button>
  );
}

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  const element = useRef<HTMLElement & { checked: boolean }>(null);
  useEffect(() => {
    if (element.current) element.current.checked = checked;
  }, [checked]);
  // The element also reports changes that were made to it here.
  const changed = () => element.current && element.current.checked !== checked && onChange(element.current.checked);
  return (
    <vscode-checkbox ref={element} onChange={changed}>
      {children}
    </vscode-checkbox>
  );
}

export interface DropdownProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function Dropdown<T extends string>({ label, value, options, onChange }: DropdownProps<T>) {
  const element = useRef<HTMLElement & { value: string }>(null);
  // Options that are renamed or added reset the element, so the value is put back after each of them.
  const listed = options.map((option) => `${option.value}:${option.label}`).join("\n");
  useEffect(() => {
    if (element.current) element.current.value = value;
  }, [value, listed]);
  const changed = () => {
    const next = options.find((option) => option.value === element.current?.value);
    if (next && next.value !== value) onChange(next.value);
  };
  return (
    <vscode-dropdown ref={element} aria-label={label} onChange={changed}>
      {/* The element shows the text that its option was made with, so a renamed option is a new one. */}
      {options.map((option) => (
        <vscode-option key={`${option.value}:${option.label}`} value={option.value} selected={option.value === value}>
          {option.label}
        </vscode-option>
      ))}
    </vscode-dropdown>
  );
}

export function ProgressRing({ label }: { label: string }) {
  const element = useRef<HTMLElement>(null);
  // The element calls itself an alert named "Loading" once it is connected.
  useEffect(() => {
    element.current?.setAttribute("role", "progressbar");
    element.current?.setAttribute("aria-label", label);
  }, [label]);
  return <vscode-progress-ring ref={element} />;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly active: T;
  readonly tabs: readonly { readonly id: T; readonly title: string; readonly content: () => ComponentChildren }[];
  readonly onChange: (id: T) => void;
}

/** Only the active tab's content exists, so that what is not looked at costs nothing. */
export function Tabs<T extends string>({ label, active, tabs, onChange }: TabsProps<T>) {
  const element = useRef<HTMLElement & { activeid: string }>(null);
  useEffect(() => {
    if (element.current) element.current.activeid = `tab-${active}`;
  }, [active]);
  const changed = () => {
    const next = tabs.find(({ id }) => `tab-${id}` === element.current?.activeid);
    if (next && next.id !== active) onChange(next.id);
  };
  return (
    <vscode-panels ref={element} activeid={`tab-${active}`} aria-label={label} onChange={changed}>
      {/* The element takes its label from its first text, so later ones have to be given. */}
      {tabs.map(({ id, title }) => (
        <vscode-panel-tab key={id} id={`tab-${id}`} aria-label={title}>
          {title}
        </vscode-panel-tab>
      ))}
      {tabs.map(({ id, content }) => (
        <vscode-panel-view key={id} id={`view-${id}`}>
          {id === active && content()}
        </vscode-panel-view>
      ))}
    </vscode-panels>
  );
}
