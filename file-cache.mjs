import { createHash } from "node:crypto";
import { fileContentSecurity } from "./lib/shared/http/content-security.mjs";
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// When bundled, as for proxy.ts, the default import is the class; when loaded by Node, it is the module.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/** @type {Map<string, number>} filled by lib/public/file-pages/renewals.ts */
const renewals = (globalThis.hiveRenewals ??= new Map());

const VIEW = /\/f\/[^/]+~([^/~]+)(?=\/|$)/;

/**
 * The framework's own cache of rendered pages (memory before files) with three more rules for the
 * public pages: a page rendered before its county last changed counts as absent, no file is written
 * for a county that does not exist, whatever a cookie says, and a page carries its ETag and the policy
 * that allows its own inline scripts.
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
    // Also the request that had it rendered is answered with this very object.
    if (page?.kind === "APP_PAGE") page.headers = { ...page.headers, ...headersFor(page.html) };
    if (!county || renewals.has(county)) await super.set(key, page, context);
  }
}

/** @param {string} html */
function headersFor(html) {
  return {
    "content-security-policy": fileContentSecurity(html),
    // Weak, since compressed or not it is the same page.
    etag: `W/"${createHash("sha256").update(html).digest("base64url")}"`,
  };
}
