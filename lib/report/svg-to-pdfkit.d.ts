/** The package has no types of its own; these are of what is used here. */
declare module "svg-to-pdfkit" {
  const svgToPdf: (
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      width: number;
      height: number;
      assumePt: boolean;
      /** The name a font is registered by. */
      fontCallback: (family: string, isBold: boolean) => string;
    },
  ) => void;
  export = svgToPdf;
}
