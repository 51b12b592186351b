export const LOCALE_COOKIE = "hive-locale";
/** "1" in the elder version (适老版). */
export const ELDER_COOKIE = "hive-elder";
/** Id of the county the visitor has chosen. */
export const COUNTY_COOKIE = "hive-county";
