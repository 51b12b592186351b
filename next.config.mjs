import { fileURLToPath } from "node:url";
import { FILE_PATHS, fileRewrites } from "./lib/public/file-pages/rewrites.mjs";

/** Whether `npm run bench -- pages` builds, which adds pages that visitors must not find. */
const isBench = process.env.HIVE_BENCH === "yes";

/** @type {import("next").NextConfig} */
const config = {
  distDir: isBench ? ".data/bench-build" : ".next",
  pageExtensions: isBench ? ["bench.tsx", "tsx", "ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  // Both are done by scripts/web/front.mjs, for a page that is a file once and not with each answer.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // Seconds for which the browser reuses a page during navigation; the framework allows no less.
    staleTimes: { static: 30 },
    // What may be sent is decided before (lib/shared/http/check-form.mjs).
    serverActions: { bodySizeLimit: "24mb" },
  },
  rewrites: () => ({ beforeFiles: fileRewrites() }),
  cacheHandler: fileURLToPath(import.meta.resolve("./file-cache.mjs")),
  // Seconds: a file older than this is rendered again before it is served.
  expireTime: 15,
  // `npm test` checks types; starting the server need not wait for that.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: isBench ? "tests/bench/tsconfig.build.json" : "tsconfig.json",
  },
  serverExternalPackages: ["@node-rs/argon2", "@resvg/resvg-js", "docx", "highs", "pdfkit", "pg"],
  // Security headers are set by scripts/web/front.mjs, on every answer.
  headers: () => [
    // Only the visitor's own browser may cache a page that depends on cookies, and must revalidate it.
    ...FILE_PATHS.map((source) => ({
      source,
      missing: [{ type: "cookie", key: "hive-session" }],
      headers: [{ key: "Cache-Control", value: "private, no-cache" }],
    })),
  ],
};

export default config;
