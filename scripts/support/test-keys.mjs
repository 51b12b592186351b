/** What tests sign and seal with: fixed, and known to everybody. */
export const testKeys = {
  AUTH_SECRET: "a secret of the tests, known to everybody",
  ID_NUMBER_KEY: "0123456789abcdef".repeat(4),
  HIVE_KEYS: `tests:${"fedcba9876543210".repeat(4)}`,
  // Codes are printed, where the tests read them.
  HIVE_DEMO: "yes",
};
