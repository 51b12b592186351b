/** Changes that follow each other within this time renew a page once more, at its end. */
const PAUSE_MS = 2_000;

/** What visitors see who have chosen no county: any change may be one of theirs. */
const ANY = "any";

// On globalThis, since file-cache.mjs, which the framework loads by itself, reads it too.
const store = globalThis as { hiveRenewals?: Map<string, number> };

/** When the public pages of a county last changed, in milliseconds; a county absent has no files. */
export const renewals = (store.hiveRenewals ??= new Map<string, number>());

const pausing = new Set<string>();

/** The public pages of a county as they are kept now are no longer true. */
export function renewCounty(countyId: string): void {
  renew(countyId);
  renew(ANY);
}

/** As after a time in which changes may have gone unheard. */
export function renewAll(countyIds: string[]): void {
  for (const id of [...renewals.keys(), ...countyIds, ANY]) renew(id);
}

/**
 * At once, and again after a pause: for what changed during the pause, and for a page whose
 * rendering began before this change and ends after it.
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
