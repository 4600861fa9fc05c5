/** The letters that the months begin with in English, as they are cut short. */
export const monthStems = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
