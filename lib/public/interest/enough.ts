/** How many people must want the same item of the menu near each other for a teacher to be looked for. */
export const ENOUGH = 8;
