export const LOCALE_COOKIE = "hive-locale";
/** "1" in the elder version (适老版). */
export const ELDER_COOKIE = "hive-elder";
/** Id of the county whose wishes a visitor looks at. */
export const COUNTY_COOKIE = "hive-county";
