/** Every failure a user can understand; each has its text in the messages under `errors`. */
export const ERROR_CODES = [
  "NOT_FOUND",
  "FORBIDDEN",
  "FOREIGN_FORM",
  "FORM_UNREADABLE",
  "FORM_TOO_LARGE",
  "BUSY",
  "SIGN_IN_FIRST",
  "FORM_SENT",
  "WRONG_PASSWORD",
  "WRONG_CODE",
  "CODE_NOT_SENT",
  "NOT_REGISTERED",
  "DISABLED",
  "WRONG_TRACKING",
  "TOO_MANY_TRIES",
  "TOO_MANY_CODES",
  "TOO_MANY_LOOKS",
  "CODE_SPENT",
  "CODES_PAUSED",
  "NETWORK_BUSY",
  "WISH_MOVED_ON",
  "ALREADY_TAKEN",
  "NOT_ENOUGH_STOCK",
  "CALL_BACK_FIRST",
  "RATING_CLOSED",
  "PAST_OWNER",
  "YOURSELF",
  "OWN_SERVICE",
  "OUTSIDE_COUNTY",
  "PLACE_CLOSED",
  "PLACE_IN_USE",
  "PARENT_CLOSED",
  "BAD_PARENT",
  "IMPORT_QUESTIONS",
  "IMPORT_OVER",
  "IMPORT_IN_USE",
  "NAME_TAKEN",
  "HOLIDAY_THERE",
  "USER_NAME_TAKEN",
  "VOLUNTEER_UNKNOWN",
  "VOLUNTEER_LINKED",
  "PHONE_TAKEN",
  "PHONE_IN_USE",
  "ID_NUMBER_TAKEN",
  "TOO_YOUNG_THEN",
  "GUARDIAN_MISSING",
  "OWN_ACCOUNT",
  "LEADS_TEAM",
  "STILL_OPEN",
  "TEAM_BUSY",
  "NOT_A_MEMBER",
  "SAY_WHO_CAME",
  "SELF",
  "OWN_PHONE",
  "ELSEWHERE",
  "NO_DEVICE",
  "TOO_MANY_EMAILS",
  "EMAIL_JUST_SENT",
  "EMAIL_NOT_SENT",
  "EMAIL_LINK_OVER",
  "WRONG_OLD_PASSWORD",
  "PASSWORD_SHORT",
  "PASSWORD_KINDS",
  "PASSWORD_USUAL",
  "PASSWORD_NAMES",
  "PASSWORD_OLD",
  "WRONG_FACTOR_CODE",
  "FACTOR_THERE",
  "FACTOR_REQUIRED",
  "FACTOR_OFF",
  "ROLES_APART",
  "ROLES_TOGETHER",
  "HAS_ADMIN",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorValues = Record<string, string | number>;

/** A failure the user can understand. Any other error is a bug and ends the request. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Values for the message, as in "line {line}". */
    readonly values: ErrorValues = {},
    /** The field of the form the message is shown beside. */
    readonly field?: string,
  ) {
    super(code);
    this.name = "AppError";
  }
}
