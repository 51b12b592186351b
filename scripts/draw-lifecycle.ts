import { readFileSync, writeFileSync } from "node:fs";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { drawLifecycle } from "@/lib/shared/steps/diagram";

// npm run draw:lifecycle writes the state diagram into the README, between its marks.

const DRAWN = /(?<=<!-- lifecycle -->\n).*?(?=<!-- \/lifecycle -->)/s;

const readme = readFileSync("README.md", "utf8");
if (!DRAWN.test(readme)) throw new Error("README.md has no place marked for the diagram");
writeFileSync(
  "README.md",
  readme.replace(DRAWN, `\n\`\`\`mermaid\n${drawLifecycle(TRANSITIONS)}\n\`\`\`\n\n`),
);
