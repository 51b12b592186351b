/** Where a session is open, as its owner recognizes it; null for what is not known. */
export type Device = { device: string | null; network: string | null };

// The first that fits: each names itself after those before it as well.
const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger\//, "WeChat"],
  [/DingTalk\//, "DingTalk"],
  [/HuaweiBrowser\//, "Huawei Browser"],
  [/MiuiBrowser\//, "Mi Browser"],
  [/QQBrowser\//, "QQ Browser"],
  [/UCBrowser\//, "UC Browser"],
  [/\b(?:Edg|EdgA|EdgiOS)\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*Safari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/OpenHarmony|HarmonyOS/, "HarmonyOS"],
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/Linux|X11/, "Linux"],
];

/** "Chrome · Windows"; null if neither is known. */
export function describeDevice(userAgent: string | null): string | null {
  const find = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ""));
  const parts = [find(BROWSERS), find(SYSTEMS)].flatMap((found) => (found ? [found[1]] : []));
  return parts.length > 0 ? parts.join(" · ") : null;
}

/** The network of an address, not the address: 203.0.113.* or 2001:db8:1:*. Null for other text. */
export function coarseNetwork(address: string | null): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){2})\.\d{1,3}$/i.exec(address ?? "");
  if (v4) return `${v4[1]}.*`;
  const v6 = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}):[0-9a-f:]*$/i.exec(address ?? "");
  return v6 ? `${v6[1]?.toLowerCase()}:*` : null;
}
