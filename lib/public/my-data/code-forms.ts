/** The ids of the forms of "my data" that are confirmed by a code. */
export const CODE_FORMS = ["phone", "copy", "erase"] as const;
