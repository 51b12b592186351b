/** The most characters of a search. A longer one is not looked for, and the field says so. */
export const MAX_SEARCH_LENGTH = 60;
