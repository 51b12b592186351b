import type { Page } from "playwright/test";

/** What is looked at: the parts that every page or most pages have. */
const PARTS = [
  "body",
  "header",
  "header svg",
  "header nav a",
  "h1",
  "main .button",
  "main .field",
  "main article",
  "main li svg",
  "footer a",
] as const;

const STYLES = [
  "fontFamily",
  "fontSize",
  "color",
  "backgroundColor",
  "borderTopWidth",
  "borderBottomWidth",
  "borderTopStyle",
  "borderTopColor",
  "borderTopLeftRadius",
  "display",
] as const;

export type Look = Record<string, Record<string, string>>;

/**
 * How the first two of each part of a page look and where they stand from left to right, in whole
 * pixels. Where they stand from top to bottom may differ a little.
 */
export function lookOf(page: Page): Promise<Look> {
  return page.evaluate(
    ([parts, styles]) => {
      const seen = parts.flatMap((part) =>
        Array.from(document.querySelectorAll(part))
          .filter((element) => element.getClientRects().length > 0)
          // What is folded away has a size today.
          .filter((element) => !element.closest("details:not([open])"))
          .slice(0, 2)
          .map((element, index): [string, Record<string, string>] => {
            const style = getComputedStyle(element);
            const { left, width, height } = element.getBoundingClientRect();
            const isPicture = element instanceof SVGElement;
            return [
              `${part} ${index + 1}`,
              {
                ...Object.fromEntries(styles.map((name) => [name, style[name]])),
                left: `${Math.round(left)}`,
                ...(part !== "h1" && { width: `${Math.round(width)}` }),
                ...(isPicture && { height: `${Math.round(height)}` }),
              },
            ];
          }),
      );
      return Object.fromEntries(seen);
    },
    [PARTS, STYLES] as const,
  );
}

/** The elements that reach beyond the width of the page. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("body *"))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
