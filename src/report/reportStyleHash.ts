/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-YBGw0kj/Q7QC8GcJq/Y+YUw70yEWjOigWkly1DaKDRM=";
