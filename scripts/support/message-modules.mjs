import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot } from "./project.mjs";

const FOLDER = "lib/shared/i18n";

/**
 * Writes lib/shared/i18n/generated/LANGUAGE.ts, which exports every message file of that language
 * by its name, so that a new message file need not be listed anywhere.
 */
export function writeMessageModules() {
  for (const language of languages()) {
    const path = inRoot(FOLDER, "generated", `${language}.ts`);
    const text = messageModule(language, readdirSync(inRoot(FOLDER, language)));
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The languages: each folder beside the code holds one. */
function languages() {
  return readdirSync(inRoot(FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "generated")
    .map(({ name }) => name);
}

/**
 * @param {string} language a folder of lib/shared/i18n
 * @param {string[]} files names of its files, one a room: "wishes.json"
 */
export function messageModule(language, files) {
  const exports = files
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => `export { default as ${file.slice(0, -5)} } from "../${language}/${file}";\n`);
  return `// Generated from the files of ${FOLDER}/${language}: do not edit.\n${exports.join("")}`;
}
