const KEPT_MS = 15_000;

/**
 * Keeps for some seconds what a read that is the same for everybody gave, so that a page many
 * look at is not read again for each of them. `key` must come from a short list of our own.
 */
export function kept<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const store = new Map<string, { until: number; value: Promise<T> }>();
  return (key) => {
    const found = store.get(key);
    if (found && found.until > Date.now()) return found.value;
    const value = read(key);
    store.set(key, { until: Date.now() + KEPT_MS, value });
    value.catch(() => store.delete(key));
    return value;
  };
}
