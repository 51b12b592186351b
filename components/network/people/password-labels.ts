import type { Translator } from "@/lib/shared/i18n/translator";

/** The words around a generated password. */
export function passwordLabels(t: Translator<"people">) {
  return {
    once: t("password.once"),
    userName: t("userName"),
    password: t("password.is"),
    tell: t("password.tell"),
  };
}
