/** Languages besides 普通话, as ISO 639-3 codes; their names are in the messages under `registration.language`. */
export const LANGUAGES = [
  "uig", // 维吾尔语
  "kaz", // 哈萨克语
  "mon", // 蒙古语
  "bod", // 藏语
  "zha", // 壮语
  "yue", // 粤语
  "csl", // 手语
] as const;

export type Language = (typeof LANGUAGES)[number];
