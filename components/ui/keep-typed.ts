import { SECRET_FIELDS, type FormAction } from "@/lib/shared/forms/forms";
import en from "@/lib/shared/i18n/en/crash.json";
import zh from "@/lib/shared/i18n/zh-CN/crash.json";

/**
 * The action, which says so and keeps what was typed where the server cannot be reached. Without it the
 * page would go, and the form with it.
 */
export function keepTyped(action: FormAction): FormAction {
  return async (state, formData) => {
    try {
      return await action(state, formData);
    } catch (error) {
      // What fetch() throws if there is no answer. Redirects of the framework are thrown too.
      if (!(error instanceof TypeError)) throw error;
      const words = document.documentElement.lang === "en" ? en : zh;
      const values = textsOf(formData);
      return { ...state, ok: false, message: words.unreachable, fieldErrors: {}, values };
    }
  };
}

/**
 * The fields as they were typed, without files and secrets. They have not left the browser, so it need
 * not load what the server cleans them with.
 */
function textsOf(formData: FormData): Record<string, string[]> {
  const names = [...new Set(formData.keys())].filter((name) => !SECRET_FIELDS.includes(name));
  return Object.fromEntries(
    names.map((name) => [name, formData.getAll(name).filter((value) => typeof value === "string")]),
  );
}
