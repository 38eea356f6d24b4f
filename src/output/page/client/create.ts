type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Content = Node | string | undefined;

/**
 * A new element. Texts become text, never HTML; attributes that are undefined or false are left out, those that are
 * true stand without a value.
 */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...content.filter((part) => part !== undefined));
  return element;
}
