/** What tests sign and seal with: fixed, and known to everybody. */
export const testKeys = {
  AUTH_SECRET: "a secret of the tests, known to everybody",
  ID_NUMBER_KEY: "0123456789abcdef".repeat(4),
};
