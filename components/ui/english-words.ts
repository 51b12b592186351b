import crash from "@/lib/shared/i18n/en/crash.json";
import typing from "@/lib/shared/i18n/en/typing.json";

export const ENGLISH = { ...typing, crash };
