import { fileURLToPath } from "node:url";
import { FILE_PATHS, fileRewrites } from "./lib/public/file-pages/rewrites.mjs";

// Scripts of the framework stand in the page itself; a nonce would make every page dynamic.
const CONTENT_SECURITY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** `npm run bench -- pages` builds for itself: with pages that no visitor is to find. */
const isBench = process.env.HIVE_BENCH === "yes";

/** @type {import("next").NextConfig} */
const config = {
  distDir: isBench ? ".data/bench-build" : ".next",
  pageExtensions: isBench ? ["bench.tsx", "tsx", "ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // Seconds a browser that goes from page to page shows again what it has; less is not allowed.
    staleTimes: { static: 30 },
  },
  rewrites: () => ({ beforeFiles: fileRewrites() }),
  cacheHandler: fileURLToPath(import.meta.resolve("./file-cache.mjs")),
  // Seconds: a file older than this is made anew before anybody is answered with it.
  expireTime: 15,
  // `npm test` checks types, of the tests too; who only starts it need not wait for that.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: isBench ? "tests/bench/tsconfig.build.json" : "tsconfig.json",
  },
  serverExternalPackages: ["@node-rs/argon2", "highs", "pdfkit", "pg"],
  headers: () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: CONTENT_SECURITY },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    // Only the visitor's own browser may keep a page that depends on cookies, and asks each time.
    ...FILE_PATHS.map((source) => ({
      source,
      missing: [{ type: "cookie", key: "hive-session" }],
      headers: [{ key: "Cache-Control", value: "private, no-cache" }],
    })),
  ],
};

export default config;
