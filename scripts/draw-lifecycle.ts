import { readFileSync, writeFileSync } from "node:fs";
import { TRANSITIONS } from "@/lib/orders/wishes/lifecycle";
import { drawTold } from "@/lib/orders/wishes/told-table";
import { drawLifecycle } from "@/lib/shared/steps/diagram";

// npm run draw:lifecycle writes the state diagram and the table of who is told what into the README,
// between their marks.

let readme = readFileSync("README.md", "utf8");
put("lifecycle", `\`\`\`mermaid\n${drawLifecycle(TRANSITIONS)}\n\`\`\``);
put("told", drawTold());
writeFileSync("README.md", readme);

function put(mark: string, drawn: string): void {
  const place = new RegExp(`(?<=<!-- ${mark} -->\\n).*?(?=<!-- /${mark} -->)`, "s");
  if (!place.test(readme)) throw new Error(`README.md has no place marked for ${mark}`);
  readme = readme.replace(place, () => `\n${drawn}\n\n`);
}
