/** Public passwords, for a database without real people. */
export const SIGN_INS = {
  city: { userName: "city", password: "honey-city-2026" },
  center: (nth: number) => ({ userName: `center-${nth}`, password: `honey-center-${nth}` }),
};
