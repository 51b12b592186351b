import { readdirSync, readFileSync } from "node:fs";
import type { Messages } from "@/lib/shared/i18n/messages";

const FOLDER = "lib/shared/i18n/zh-CN";

/** The Chinese messages, to find buttons and fields by their text. The runner cannot import JSON. */
export const messages = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [
    file.replace(".json", ""),
    JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as unknown,
  ]),
) as Messages;
