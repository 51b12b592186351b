import { LRUCache } from "lru-cache";

const TTL_MS = 15_000;
const MAX_KEYS = 100;

const caches: { clear(): void }[] = [];

/**
 * Caches a read that is the same for everybody for 15 seconds. Concurrent calls share one read, and a
 * failed read is not cached. `key` must come from a short list of our own.
 */
export function cacheReads<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const cache = new LRUCache<string, { value: T }>({
    max: MAX_KEYS,
    ttl: TTL_MS,
    perf: Date,
    fetchMethod: async (key) => ({ value: await read(key) }),
  });
  caches.push(cache);
  return async (key) => (await cache.forceFetch(key)).value;
}

/** Forgets every cached read: for a process that turns to another database, as one of tests does. */
export function forgetReads(): void {
  for (const cache of caches) cache.clear();
}
