/** The colors and the font of a chart. */
export type Palette = {
  paper: string;
  ink: string;
  faded: string;
  line: string;
  edge: string;
  honey: string;
  cinnabar: string;
  bamboo: string;
  indigo: string;
  font: string;
};

/** For charts in a page: the CSS variables of app/globals.css. */
export const SCREEN_PALETTE: Palette = {
  paper: "var(--color-paper)",
  ink: "var(--color-ink)",
  faded: "var(--color-faded)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  honey: "var(--color-honey)",
  cinnabar: "var(--color-cinnabar)",
  bamboo: "var(--color-bamboo)",
  indigo: "var(--color-indigo)",
  font: "inherit",
};

/** For charts in a PDF, where CSS variables do not exist: the same colors on white. */
export const PRINT_PALETTE: Palette = {
  paper: "#ffffff",
  ink: "#221c18",
  faded: "#6b5f55",
  line: "#e9dfd0",
  edge: "#8a7d70",
  honey: "#e6a817",
  cinnabar: "#b3261e",
  bamboo: "#2f6b4f",
  indigo: "#2b4c7e",
  font: "sans-serif",
};

/** How a chart is drawn. Each chart of a page needs its own id: SVG references are global in a page. */
export type Look = { id: string; palette: Palette };

/** In units of the SVG, which are about pixels on a phone: text of size 14 stays legible there. */
export const PICTURE_WIDTH = 400;
export const FONT_SIZE = 14;
