/** Changes within this time after another renew a page only once more, at its end. */
const PAUSE_MS = 2_000;

/** The key of the pages of visitors without a county, which any change may concern. */
const ANY = "any";

// On globalThis, since file-cache.mjs, which the framework loads separately, reads it too.
const store = globalThis as { hiveRenewals?: Map<string, number> };

/** When the public pages of a county last changed, in milliseconds; only counties in it have files. */
export const renewals = (store.hiveRenewals ??= new Map<string, number>());

const pausing = new Set<string>();

/** Marks the stored public pages of a county as outdated. */
export function renewCounty(countyId: string): void {
  renew(countyId);
  renew(ANY);
}

/** Marks the pages of all counties as outdated, after a time in which changes may have been missed. */
export function renewAll(countyIds: string[]): void {
  for (const id of [...renewals.keys(), ...countyIds, ANY]) renew(id);
}

/**
 * Now and once more after a pause: for changes during the pause, and for pages whose rendering began
 * before this change and ends after it.
 */
function renew(key: string): void {
  if (pausing.has(key)) return;
  renewals.set(key, Date.now());
  pausing.add(key);
  setTimeout(() => {
    pausing.delete(key);
    renewals.set(key, Date.now());
  }, PAUSE_MS).unref();
}
