import { cssForOldBrowsers } from "./old-browser-css.mjs";

// Plugins of others by name, since Next bundles this file. Tailwind resolves nesting also while
// developing, because layers are turned into selectors after it.
const config = {
  plugins: [
    ["@tailwindcss/postcss", { optimize: { minify: false } }],
    cssForOldBrowsers(),
    ["@csstools/postcss-cascade-layers", {}],
  ],
};

export default config;
