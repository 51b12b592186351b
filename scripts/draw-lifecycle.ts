import { readFileSync, writeFileSync } from "node:fs";
import { drawLifecycle } from "@/lib/orders/wishes/diagram";

// npm run draw:lifecycle writes the state diagram into the README, between its marks.

const DRAWN = /(?<=<!-- lifecycle -->\n).*?(?=<!-- \/lifecycle -->)/s;

const readme = readFileSync("README.md", "utf8");
if (!DRAWN.test(readme)) throw new Error("README.md has no place marked for the diagram");
writeFileSync(
  "README.md",
  readme.replace(DRAWN, `\n\`\`\`mermaid\n${drawLifecycle()}\n\`\`\`\n\n`),
);
