/** Whether the bench only has to show that it still runs, as it does within `npm test`. */
export const isSmall = process.argv.includes("--small");

/** How much of something: as much as a measurement takes, or as little as shows that it runs. */
export function sized<Amount>(measured: Amount, small: Amount): Amount {
  return isSmall ? small : measured;
}
