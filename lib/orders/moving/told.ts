/** Whom a move is told: the volunteer, the units of the new home, those of the old one. Keys of the messages in `notices`. */
export const MOVE_TEMPLATES = ["moved", "movedHere", "movedAway"] as const;

export type MoveTemplate = (typeof MOVE_TEMPLATES)[number];
