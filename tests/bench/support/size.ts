/** Whether the bench only has to show that it still runs, as within `npm test`. */
export const isSmall = process.argv.includes("--small");

/** The amount for a measurement, or the small one with `--small`. */
export function sized<Amount>(measured: Amount, small: Amount): Amount {
  return isSmall ? small : measured;
}
