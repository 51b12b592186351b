import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import { ImageRun } from "docx";
import { FONT_PATHS } from "@/lib/reporting/report/pdf-fonts.server";
import { sizeOf } from "@/lib/reporting/report/pdf-svg.server";

/** Dots of the PNG for each pixel, so that it is sharp on paper. */
const SCALE = 2;

const FAMILY = "Noto Sans SC";
const FONT = {
  loadSystemFonts: false,
  fontFiles: FONT_PATHS,
  ...{ defaultFontFamily: FAMILY, sansSerifFamily: FAMILY, serifFamily: FAMILY },
};

/**
 * A drawn picture of this width in pixels. As SVG it stays sharp, and Word can change its parts; it is
 * also there as PNG for programs that cannot draw SVG, as older versions of WPS cannot.
 */
export async function toImage(svg: string, width: number): Promise<ImageRun> {
  const box = sizeOf(svg);
  const height = Math.round((width * box.height) / box.width);
  const drawing = withSize(svg, width, height);
  const fitTo = { mode: "width", value: width * SCALE } as const;
  const png = await renderAsync(drawing, { font: FONT, fitTo });
  return new ImageRun({
    type: "svg",
    data: Buffer.from(drawing),
    fallback: { type: "png", data: png.asPng() },
    transformation: { width, height },
  });
}

/** Word takes the size of a picture from its root. */
function withSize(svg: string, width: number, height: number): string {
  const size = `<svg width="${width}" height="${height}"`;
  const named = svg.includes("xmlns=") ? size : `${size} xmlns="http://www.w3.org/2000/svg"`;
  return svg.replace("<svg", named);
}
