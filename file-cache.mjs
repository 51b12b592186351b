import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// Bundled, as for proxy.ts, the module's default is the class; as Node loads it, it is around it.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/** @type {Map<string, number>} filled by lib/public/file-pages/renewals.ts */
const renewals = (globalThis.hiveRenewals ??= new Map());

const VIEW = /\/f\/[^/]+~([^/~]+)(?=\/|$)/;

/**
 * The framework's own store of rendered pages (memory before files), which knows two things more
 * of the public pages: a page rendered before its county last changed is no longer there, and no
 * file is written for a county that does not exist, whatever a cookie says.
 */
export default class FileCache extends FileSystemCache {
  /** @param {any} context */
  constructor(context) {
    super(context);
  }

  /** @param {string} key @param {any} context */
  async get(key, context) {
    const county = VIEW.exec(key)?.[1];
    if (!county) return super.get(key, context);
    const changedAt = renewals.get(county);
    if (changedAt === undefined) return null;
    const page = await super.get(key, context);
    return page && page.lastModified > changedAt ? page : null;
  }

  /** @param {string} key @param {any} page @param {any} context */
  async set(key, page, context) {
    const county = VIEW.exec(key)?.[1];
    if (!county || renewals.has(county)) await super.set(key, page, context);
  }
}
