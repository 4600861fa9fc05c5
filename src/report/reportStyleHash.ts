/** sha256 of {@link reportStyle} for the page's content security policy. Written by `npx tsx scripts/styleHash.ts`. */
export const reportStyleHash = "sha256-HrHY/NH5SPRo//8YkZc7RmzQfYECWFfE2eJbpmE/x6A=";
