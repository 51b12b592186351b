import postcss from "postcss";

/** Those of globals.css, and one between for space that a utility may overrule. */
const LAYERS = "properties, theme, base, components, spacing, utilities";

/** Chromium 83 and iOS 13: `inset` came with gaps between flex items and after `@property`. */
const IS_OLD = "not (inset: 0)";

const SHORTHAND = /^((?:margin|padding|border)-(?:inline|block))(|-width|-style|-color)$/;

const WHERE = /:where\(((?:[^(),]|\([^(),]*\))*)\)/;

/**
 * Rewrites what the oldest browsers (package.json, `browserslist`) do not know and what neither
 * @csstools/postcss-cascade-layers nor Next's own lightningcss rewrites. It comes before both, and
 * leaves logical properties logical.
 * @returns {import("postcss").Plugin}
 */
export function cssForOldBrowsers() {
  return {
    postcssPlugin: "css-for-old-browsers",
    Once(root) {
      const spacing = postcss.atRule({ name: "layer", params: "spacing", nodes: [] });
      root.walkAtRules("supports", widenInitialValues);
      root.walkRules(setApartBackdrop);
      root.walkDecls(SHORTHAND, splitShorthand);
      root.walkRules((rule) => unwrapWhere(rule, spacing));
      root.walkRules((rule) => replaceGap(rule, spacing));
      // A sheet without layers, too, has to stand above all of them.
      root.prepend(`@layer ${LAYERS};`);
      if (spacing.nodes?.length) root.append(spacing);
    },
  };
}

/**
 * Tailwind repeats its `@property` rules for some browsers without them: for the oldest as well.
 * @param {import("postcss").AtRule} supports
 */
function widenInitialValues(supports) {
  if (!isInLayer(supports, "properties")) return;
  supports.params = `(${IS_OLD}) or ${supports.params}`;
  supports.walkRules((rule) => {
    rule.append({ prop: "--gap-x", value: "0px" }, { prop: "--gap-y", value: "0px" });
  });
}

/**
 * A browser drops a rule for one selector that it does not know.
 * @param {import("postcss").Rule} rule
 */
function setApartBackdrop(rule) {
  const others = rule.selectors.filter((selector) => selector !== "::backdrop");
  if (!others.length || others.length === rule.selectors.length) return;
  rule.cloneAfter({ selector: "::backdrop" });
  rule.selectors = others;
}

/**
 * `padding-inline` came later than `padding-inline-start`.
 * @param {import("postcss").Declaration} shorthand
 */
function splitShorthand(shorthand) {
  const { prop, value } = shorthand;
  const [start = value, end = start] = postcss.list.space(value);
  shorthand.cloneBefore({ prop: prop.replace(SHORTHAND, "$1-start$2"), value: start });
  shorthand.cloneBefore({ prop: prop.replace(SHORTHAND, "$1-end$2"), value: end });
  shorthand.remove();
}

/**
 * `:where()` takes the weight off a selector, so that each utility overrules it; a layer does, too.
 * @param {import("postcss").Rule} rule
 * @param {import("postcss").AtRule} spacing
 */
function unwrapWhere(rule, spacing) {
  const isUtility = isInLayer(rule, "utilities");
  if (!WHERE.test(rule.selector) || !(isUtility || isInLayer(rule, "base"))) return;
  rule.selector = rule.selector.replace(WHERE, "$1");
  if (isUtility) spacing.append(rule);
}

/**
 * Margins that stand for the gaps of a flex box, whose items hear from it how wide they are. Gaps
 * of some widths only are left out: a phone has one width.
 * @param {import("postcss").Rule} rule
 * @param {import("postcss").AtRule} spacing
 */
function replaceGap(rule, spacing) {
  if (!isInLayer(rule, "components") && !isInLayer(rule, "utilities")) return;
  const given = new Map();
  rule.each((node) => void (node.type === "decl" && given.set(node.prop, node.value)));
  const css = [...gapSizes(rule, given), ...gapMargins(rule, given)];
  if (css.length) spacing.append(postcss.parse(`@supports ${IS_OLD} { ${css.join(" ")} }`).nodes);
}

/**
 * @param {import("postcss").Rule} rule
 * @param {Map<string, string>} given its declarations
 */
function gapSizes(rule, given) {
  const [rowGap, columnGap = rowGap] = postcss.list.space(given.get("gap") ?? "");
  const x = given.get("column-gap") ?? columnGap;
  const y = given.get("row-gap") ?? rowGap;
  return [
    x && `${children(rule, "*")} { --gap-x: ${x} }`,
    y && `${children(rule, "*")} { --gap-y: ${y} }`,
  ].filter(Boolean);
}

/**
 * @param {import("postcss").Rule} rule
 * @param {Map<string, string>} given its declarations
 */
function gapMargins(rule, given) {
  const added = [];
  if (/^(inline-)?flex$/.test(given.get("display") ?? "")) {
    // A picture or a box to tick may stand before bare text, which is no child to CSS.
    const notLast = children(rule, ":not(:last-child)", "svg:first-child", "input:first-child");
    added.push(`${rule.selector} { gap: 0 !important }`);
    added.push(`${notLast} { margin-inline-end: var(--gap-x) }`);
  }
  if (given.get("flex-wrap") === "wrap") {
    const half = "calc(var(--gap-y) / 2)";
    added.push(`${children(rule, "*")} { margin-top: ${half}; margin-bottom: ${half} }`);
  }
  if (given.get("flex-direction") === "column") {
    const notLast = children(rule, ":not(:last-child)");
    added.push(`${notLast} { margin-inline-end: 0; margin-bottom: var(--gap-y) }`);
  }
  return added;
}

/**
 * @param {import("postcss").Rule} rule
 * @param {...string} which
 */
function children({ selectors }, ...which) {
  return which.flatMap((child) => selectors.map((selector) => `${selector} > ${child}`)).join();
}

/**
 * Whether it stands in this layer and in nothing between.
 * @param {import("postcss").Node} node
 * @param {string} name
 */
function isInLayer({ parent }, name) {
  return parent?.type === "atrule" && /** @type {any} */ (parent).params === name;
}
