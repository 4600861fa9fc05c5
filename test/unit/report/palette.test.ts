import { describe, expect, it } from "vitest";
import { dark, heatClass, heatStops, light } from "../../../src/report/palette.js";

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe("the palette", () => {
  it("measures contrast as the standard does", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  describe.each([
    ["light", light],
    ["dark", dark],
  ] as const)("%s", (_, palette) => {
    it.each(["ink", "muted", "accent"] as const)("%s can be read on the page and on cards", (name) => {
      for (const ground of [palette.page, palette.surface])
        expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(Object.entries(palette.roles))(
      "%s can be read on its tint, on the page and on cards",
      (_name, { text, tint }) => {
        for (const ground of [tint, palette.page, palette.surface])
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      },
    );
  });

  it("has heat that only gets lighter, so that it reads in grey", () => {
    const lights = heatStops.map(luminance);
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
  });

  it("puts probabilities on the nearest stop", () => {
    expect([0, 0.04, 0.5, 1].map(heatClass)).toEqual(["heat-0", "heat-0", "heat-5", "heat-10"]);
  });
});
