import { UNKEPT_FIELDS } from "@/lib/shared/forms/secret-fields";

/** For how long a draft is kept. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Larger forms, as the batch of a thousand wishes, are ticked and not written. */
const MAX_FIELDS = 300;

/** How the names of all drafts begin in the storage of the browser. */
const PREFIX = "hive-draft ";

type Values = Record<string, string[]>;

/** Where a draft is kept: until the tab is closed, or on the device, for forms of people with a device of their own. */
export type DraftPlace = "tab" | "device";

/** What was typed into one form and was not taken by the server yet. */
export type Draft = ReturnType<typeof createDraft>;

/**
 * A draft of a form, which `attach` says. Its parts are what useSyncExternalStore asks for: `restored`
 * gives what was typed before the page was loaded, the same values until they are dropped.
 */
export function createDraft(place: DraftPlace) {
  let form: HTMLFormElement | null = null;
  let key = "";
  let untouched = "";
  let restored: Values | undefined;
  let onChange = () => {};
  let secrets: [name: string, value: string][] = [];

  const forget = () => store(place, (storage) => storage.removeItem(key));
  return {
    attach: (element: HTMLFormElement | null) => {
      form = element;
    },
    subscribe: (tell: () => void) => {
      onChange = tell;
      if (!form) return () => {};
      key = keyOf(form);
      untouched = JSON.stringify(visible(new FormData(form), form));
      restored = store(place, (storage) => readDraft(storage.getItem(key)));
      if (restored) tell();
      return () => {
        onChange = () => {};
      };
    },
    restored: () => restored,
    /** Keeps what stands in the form now; nothing if it is what the page came with. */
    save: (formData?: FormData) => {
      if (!form) return;
      const fields = formData ?? new FormData(form);
      const typed = visible(fields, form);
      if (JSON.stringify(typed) === untouched || Object.keys(typed).length > MAX_FIELDS) forget();
      else store(place, (storage) => storage.setItem(key, writeDraft(typed, fields)));
    },
    /** To be called once the server has taken the form. */
    forget,
    /** Remembers, until `retype` is called, what is kept nowhere. */
    hold: (typed: [name: string, value: string][]) => {
      secrets = typed;
    },
    /** React empties a form after its action: what is held is typed in again. */
    retype: () => {
      for (const [name, value] of secrets.splice(0)) {
        const field = form?.elements.namedItem(name);
        if (field instanceof HTMLInputElement) field.value = value;
      }
    },
    /** Forgets the draft and gives the form back as the page came. */
    drop: () => {
      forget();
      restored = undefined;
      onChange();
    },
  };
}

/** Identifies a form: its page, its id, what it is about, and what it asks. Nothing typed is in it. */
function keyOf(form: HTMLFormElement): string {
  const about = hiddenFields(form).filter(
    ({ name }) => !name.startsWith("$") && !NOT_ABOUT.includes(name),
  );
  const asked = [
    ...form.querySelectorAll<HTMLInputElement>("[name]:not([type=hidden]):not(button)"),
  ];
  const names = new Set(asked.map(({ name }) => name).filter(isKept));
  return [
    PREFIX + location.pathname,
    form.getAttribute("id") ?? "",
    about.map(({ name, value }) => `${name}=${value}`).join("&"),
    [...names].sort().join(),
  ].join("#");
}

/** The field by which the server knows a form that it gets twice. It goes with what was typed. */
const isOnce = (name: string) => name === "idempotencyKey";

/** Hidden fields that differ each time or, as that of the second step, within one form. */
const NOT_ABOUT = ["idempotencyKey", "step", "formKey"];

const isKept = (name: string) => !UNKEPT_FIELDS.includes(name);

function hiddenFields(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
}

/** What people have typed or chosen. */
function visible(fields: FormData, form: HTMLFormElement): Values {
  const hidden = hiddenFields(form).map(({ name }) => name);
  const names = [...new Set(fields.keys())].filter(
    (name) => !name.startsWith("$") && !hidden.includes(name) && isKept(name),
  );
  return Object.fromEntries(
    names.map((name) => [name, fields.getAll(name).filter((value) => typeof value === "string")]),
  );
}

function writeDraft(typed: Values, fields: FormData): string {
  const once = [...fields.keys()].filter(isOnce);
  const values = {
    ...typed,
    ...Object.fromEntries(once.map((name) => [name, [fields.get(name)]])),
  };
  return JSON.stringify({ at: Date.now(), person: person(), values });
}

function readDraft(kept: string | null): Values | undefined {
  if (kept === null) return undefined;
  const draft = JSON.parse(kept) as { at: number; person: string; values: Values };
  return draft.person === person() && draft.at > Date.now() - KEPT_MS ? draft.values : undefined;
}

/** Who is signed in, so that a draft is not shown to whoever signs in next. */
function person(): string {
  return document.body.dataset.person ?? "";
}

/** Does something with a storage of the browser; undefined where there is none, or where it is full or spoiled. */
function store<Result>(place: DraftPlace, work: (storage: Storage) => Result): Result | undefined {
  try {
    return work(place === "tab" ? sessionStorage : localStorage);
  } catch {
    return undefined;
  }
}
