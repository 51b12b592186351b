import "server-only";
import { ImageRun } from "docx";

/** One transparent pixel, for programs that cannot draw SVG. */
const NOTHING = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** A drawn picture of this width in pixels; it stays sharp, and Word can change its parts. */
export function toImage(svg: string, width: number): ImageRun {
  const [, , boxWidth = 1, boxHeight = 1] =
    /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(" ").map(Number) ?? [];
  const height = Math.round((width * boxHeight) / boxWidth);
  return new ImageRun({
    type: "svg",
    data: Buffer.from(withSize(svg, width, height)),
    fallback: { type: "png", data: NOTHING },
    transformation: { width, height },
  });
}

/** Word takes the size of a picture from its root. */
function withSize(svg: string, width: number, height: number): string {
  const size = `<svg width="${width}" height="${height}"`;
  const named = svg.includes("xmlns=") ? size : `${size} xmlns="http://www.w3.org/2000/svg"`;
  return svg.replace("<svg", named);
}
