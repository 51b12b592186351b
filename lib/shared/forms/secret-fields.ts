/** Fields that are never sent back to the browser, nor kept in it. */
export const SECRET_FIELDS = [
  "password",
  "newPassword",
  "repeated",
  "oldPassword",
  "code",
  "oldCode",
  "factorCode",
];

/** Fields that are not kept in the browser, where others may open it: what proves who somebody is. */
export const UNKEPT_FIELDS = [...SECRET_FIELDS, "idNumber"];
