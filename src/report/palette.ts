import type { ColourRole } from "./words/verdicts.js";

export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly roles: Readonly<Record<ColourRole, { readonly text: string; readonly tint: string }>>;
}

/** Text colours reach 4.5:1 on every ground they stand on, and lines that carry meaning 3:1 (WCAG 2.2 AA): a test holds that. */
export const light: Palette = {
  page: "#f4f5f8",
  surface: "#ffffff",
  ink: "#171a21",
  muted: "#565d6b",
  line: "#dde1e8",
  accent: "#2b59c3",
  roles: {
    alarm: { text: "#b0241b", tint: "#fdeceb" },
    caution: { text: "#875000", tint: "#fdf1dc" },
    hint: { text: "#0a6173", tint: "#e1f2f6" },
    good: { text: "#1b6838", tint: "#e3f4e8" },
    quiet: { text: "#565d6b", tint: "#eef0f4" },
  },
};

export const dark: Palette = {
  page: "#0e1116",
  surface: "#161b22",
  ink: "#e7eaf0",
  muted: "#a3acba",
  line: "#2d3540",
  accent: "#8fb1ff",
  roles: {
    alarm: { text: "#ff9c93", tint: "#3a1b1c" },
    caution: { text: "#f3be64", tint: "#34280f" },
    hint: { text: "#80d4e7", tint: "#0f303a" },
    good: { text: "#86d8a2", tint: "#143120" },
    quiet: { text: "#a3acba", tint: "#242b35" },
  },
};

/**
 * Eleven stops of cividis (Nuñez, Anderton and Renslow 2018), which reads alike with and without colour-vision
 * deficiency: 0 is dark blue, one half is grey, 1 is yellow.
 */
export const heatStops = [
  "#002051",
  "#0a326a",
  "#2b446e",
  "#4d566d",
  "#696970",
  "#7f7c75",
  "#948f78",
  "#ada476",
  "#caba6a",
  "#ead156",
  "#fdea45",
] as const;

/** The stop of a probability, as the class that the style sheet colours. */
export function heatClass(probability: number): string {
  return `heat-${Math.round(Math.min(1, Math.max(0, probability)) * (heatStops.length - 1))}`;
}
