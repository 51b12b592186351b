import { MESSAGES } from "@/lib/i18n/messages";

/** What the pages say in Chinese, to find buttons and fields by their words. */
export const words = MESSAGES["zh-CN"];
