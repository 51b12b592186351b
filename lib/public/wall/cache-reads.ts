import { LRUCache } from "lru-cache";

const TTL_MS = 15_000;
const MAX_KEYS = 100;

/**
 * Keeps for some seconds what a read that is the same for everybody gave, so that a page many
 * look at is not read again for each of them; of several that ask at once one reads, and a read
 * that fails is not kept. `key` must come from a short list of our own.
 */
export function cacheReads<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const cache = new LRUCache<string, { value: T }>({
    max: MAX_KEYS,
    ttl: TTL_MS,
    perf: Date,
    fetchMethod: async (key) => ({ value: await read(key) }),
  });
  return async (key) => (await cache.forceFetch(key)).value;
}
