/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-lypFHxzvM77DgX6xp7dZPLyD4UIJM6vVggA+AxtBmOo=";
