import "server-only";
import { AppError, type ErrorCode } from "@/lib/shared/errors";

/** How many wishes are written at a time, so that the rest of the county can go on working. */
const AT_ONCE = 4;

/**
 * Takes a step for each item, in a transaction of its own, so that one that has moved on does not stop the
 * others. Returns for each why it was refused, or null.
 */
export async function tryEach<Item>(
  items: Item[],
  step: (item: Item) => Promise<void>,
): Promise<(ErrorCode | null)[]> {
  return mapSome(items, async (item) => {
    try {
      await step(item);
      return null;
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
  });
}

/** Maps a few at a time. */
export async function mapSome<Item, Result>(
  items: Item[],
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < items.length; index += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(index, index + AT_ONCE).map(map))));
  }
  return results;
}
