import { escapeMarkup } from "@/lib/shared/markup";

type Attributes = Record<string, string | number | undefined>;

/** An SVG element as text. Attributes are escaped; `content` is markup and must be escaped already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(formatAttribute(value ?? ""))}"`)
    .join("");
  return content ? `<${name}${attributeText}>${content}</${name}>` : `<${name}${attributeText}/>`;
}

function formatAttribute(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
}
