/** Whose data a column holds. */
export type Whose = "RESIDENT" | "VOLUNTEER" | "STAFF" | "ANYBODY";

/**
 * How a column is protected. SEALED: under the key of the person. TOKEN: a keyed hash, for looking up.
 * KEY: the wrapped key itself. HASH: one way, as of passwords and codes. PLAIN: readable, since it is shown,
 * sorted or searched as it stands.
 */
export type Protection = "SEALED" | "TOKEN" | "KEY" | "HASH" | "PLAIN";

/**
 * What erasing the person does to it. KEY_DESTROYED: nothing opens it any more. CLEARED: the column
 * becomes empty. ROW_DELETED: its row is deleted. KEPT: it stays, and why is said in the list.
 */
export type Erasure = "KEY_DESTROYED" | "CLEARED" | "ROW_DELETED" | "KEPT";

export type PersonalColumn = {
  whose: Whose;
  protection: Protection;
  /** Whether the person finds it under "my data" and in the file of it. */
  isExported: boolean;
  erasure: Erasure;
};

const sealed = (whose: Whose): PersonalColumn => ({
  whose,
  protection: "SEALED",
  isExported: true,
  erasure: "KEY_DESTROYED",
});

const token = (whose: Whose): PersonalColumn => ({
  whose,
  protection: "TOKEN",
  isExported: false,
  erasure: "CLEARED",
});

const key = (whose: Whose): PersonalColumn => ({
  whose,
  protection: "KEY",
  isExported: false,
  erasure: "CLEARED",
});

/** What is proven with it is kept one way only, in a row that goes with the account. */
const hash = (whose: Whose): PersonalColumn => ({
  whose,
  protection: "HASH",
  isExported: false,
  erasure: "ROW_DELETED",
});

const plain = (whose: Whose, erasure: Erasure = "CLEARED"): PersonalColumn => ({
  whose,
  protection: "PLAIN",
  isExported: true,
  erasure,
});

/**
 * Every column that holds something about a person, as "table.column". A column that is neither here
 * nor in `NOT_PERSONAL` fails a test.
 */
export const PERSONAL_COLUMNS = {
  "residents.personKey": key("RESIDENT"),
  "residents.phoneSealed": sealed("RESIDENT"),
  "residents.phoneToken": token("RESIDENT"),
  "residents.searchTokens": token("RESIDENT"),
  "wishes.contactNameSealed": sealed("RESIDENT"),
  "wishes.addressSealed": sealed("RESIDENT"),
  // Masked; read and searched by many. Erasing empties it.
  "wishes.publicContent": plain("RESIDENT"),
  // What the sentence is found by follows it by a trigger.
  "wish_words.grams": { ...plain("RESIDENT"), isExported: false },
  "wishes.contentSealed": sealed("RESIDENT"),
  "wishes.language": plain("RESIDENT"),
  "wish_events.noteSealed": sealed("RESIDENT"),
  // Why a volunteer declined is told to nobody but the staff (志愿服务条例 art. 25).
  // A helper is known of one wish, and goes with its resident.
  "helpers.nameSealed": sealed("RESIDENT"),
  "helpers.phoneSealed": sealed("RESIDENT"),
  "invitations.reasonSealed": { ...sealed("RESIDENT"), isExported: false },

  "volunteers.personKey": key("VOLUNTEER"),
  "volunteers.phoneSealed": sealed("VOLUNTEER"),
  "volunteers.phoneToken": token("VOLUNTEER"),
  "volunteers.idNumberSealed": sealed("VOLUNTEER"),
  "volunteers.idNumberDigest": token("VOLUNTEER"),
  "volunteers.guardianNameSealed": sealed("VOLUNTEER"),
  "volunteers.guardianPhoneSealed": sealed("VOLUNTEER"),
  // Plain, for sorting and searching.
  "volunteers.name": plain("VOLUNTEER"),
  // The number is what records of service are kept under.
  "volunteers.number": plain("VOLUNTEER", "KEPT"),
  "volunteers.ageAtRegistration": plain("VOLUNTEER", "KEPT"),
  "volunteers.skills": plain("VOLUNTEER"),
  "volunteers.availability": plain("VOLUNTEER"),
  "volunteers.languages": plain("VOLUNTEER"),

  "staff.personKey": key("STAFF"),
  "staff.name": plain("STAFF", "KEPT"),
  "staff.userName": plain("STAFF", "KEPT"),
  "staff.passwordHash": { ...plain("STAFF", "KEPT"), protection: "HASH", isExported: false },

  // Who speaks at talks is announced by name and office.
  "speakers.name": plain("STAFF", "KEPT"),
  "speakers.unit": plain("STAFF", "KEPT"),
  "speakers.availability": plain("STAFF", "KEPT"),
  "speakers.fields": plain("STAFF", "KEPT"),

  "second_factors.secretSealed": { ...sealed("STAFF"), isExported: false },
  "recovery_codes.codeDigest": hash("STAFF"),
  "old_passwords.passwordHash": hash("STAFF"),
  "sessions.secretDigest": hash("ANYBODY"),
  // "Chrome · Windows" and "203.0.113.*": where somebody was signed in.
  "sessions.device": plain("ANYBODY", "ROW_DELETED"),
  "sessions.network": plain("ANYBODY", "ROW_DELETED"),

  "notice_preferences.emailSealed": sealed("ANYBODY"),
  "notice_preferences.emailLinkDigest": hash("ANYBODY"),
  "push_subscriptions.endpointToken": { ...token("ANYBODY"), erasure: "ROW_DELETED" },
  "push_subscriptions.browserSealed": { ...sealed("ANYBODY"), isExported: false },

  "phone_codes.phoneToken": { ...token("ANYBODY"), erasure: "ROW_DELETED" },
  // Of a random cookie: who wanted something is not known, only that a browser says it once.
  "interests.token": { ...token("ANYBODY"), erasure: "KEPT" },
  "rate_limits.key": { ...token("ANYBODY"), erasure: "ROW_DELETED" },
  "phone_codes.codeHash": { ...token("ANYBODY"), protection: "HASH", erasure: "ROW_DELETED" },
} as const satisfies Record<string, PersonalColumn>;

export type PersonalColumnName = keyof typeof PERSONAL_COLUMNS;

/** The columns that hold a text sealed under a person's key. */
export type SealedColumn = Extract<PersonalColumnName, `${string}Sealed`>;

/** The tables whose rows have a key of their own. */
export const KEY_TABLES = ["residents", "volunteers", "staff"] as const;

/**
 * Columns that hold nothing about a person, as "table.column": figures, names of places, teams and
 * goods, keys of messages. Ids are no personal data here: what they lead to is sealed or erased.
 */
export const NOT_PERSONAL: readonly string[] = [
  ...["active_months.day", "active_months.month", "counts.start", "counts.recordedOn"],
  ...["count_changes.day", "count_changes.recordedOn", "wait_counts.recordedOn"],
  ...["wait_counts.month", "count_checks.examples", "targets.indicator"],
  // Ids, old and new values of rules; values about people are sealed (lib/shared/audit).
  ...["audit_entries.data", "audit_links.hash"],
  ...["calendar_days.day", "calendar_days.note"],
  // What anybody may come to, and what its planners write to each other about it.
  ...["activities.title", "activities.description", "activities.spot", "activities.topic"],
  ...["activities.cancelReason", "activities.editedFields", "activities.originalOn"],
  ...["activity_events.data", "activity_events.note", "plan_events.data", "plan_events.note"],
  ...["activity_series.dates", "activity_series.startsOn", "activity_series.endsOn"],
  ...["activity_series.weekdays", "fixed_days.weekdays", "fixed_days.name", "fixed_days.nameEn"],
  ...["plans.month", "programmes.month", "programmes.theme", "programmes.themeText"],
  ...["programmes.digest", "programme_entries.title", "programme_entries.place"],
  ...["programme_entries.town", "programme_entries.spot", "programme_entries.host"],
  ...["programme_entries.category", "programme_entries.platform"],
  // What the gateway said, without the address (lib/notices/deliveries/send.data.ts).
  "deliveries.lastError",
  // Files of figures.
  // Counts by place and category, small sensitive ones masked.
  ...["issued_reports.content", "issued_reports.month"],
  ...["exports.content", "exports.failure", "exports.fileName", "exports.input", "exports.name"],
  // What a county publishes about itself.
  ...["privacy_notices.contact", "privacy_notices.text"],
  ...["menu_items.description", "menu_items.name", "menu_items.nameEn", "menu_items.kit"],
  ...["platforms.name", "platforms.nameEn"],
  ...["service_categories.name", "service_categories.nameEn", "service_categories.picture"],
  ...["notice_preferences.locale", "notices.template"],
  // Without the words that were searched for (lib/desk/saved-views).
  ...["saved_views.name", "saved_views.query"],
  ...["site_changes.after", "site_changes.before"],
  // The file itself is kept until it has been read; of its columns only facts of places are.
  ...["place_imports.content", "place_imports.failure", "place_imports.fileName"],
  ...["place_imports.treeDigest", "place_imports.unusedColumns"],
  ...["place_import_rows.beforeCode", "place_import_rows.beforeName"],
  ...["place_import_rows.beforePhone", "place_import_rows.code", "place_import_rows.name"],
  ...["place_import_rows.phone", "place_import_rows.problem", "place_import_rows.value"],
  ...["sites.divisionCode", "sites.initials", "sites.name", "sites.phone"],
  "sites.address",
  ...["stock_items.name", "stock_items.unit", "teams.name"],
  // Facts of the step: ids, grades, limits; what a correction says about people is sealed. Their words are
  // in `noteSealed`.
  "wish_events.data",
  // Opens nothing without the key of the link, which is not stored.
  "wishes.trackingNumber",
];

/** The columns that a resident or a volunteer finds in their own file, in the order of the list. */
export function exportedColumns(whose: "RESIDENT" | "VOLUNTEER"): PersonalColumnName[] {
  return (Object.entries(PERSONAL_COLUMNS) as [PersonalColumnName, PersonalColumn][])
    .filter(([, column]) => column.isExported)
    .filter(([, column]) => column.whose === whose || column.whose === "ANYBODY")
    .map(([name]) => name);
}
