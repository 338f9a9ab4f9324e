/** What an element may hold: other nodes, or text that stays text. */
export type Child = Node | string;

/** Makes an element with these attributes (those that are undefined are left out) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A link that opens in a new tab and tells the other site nothing. The address must have been found safe. */
export function makeLink(url: string, ...children: readonly Child[]): HTMLAnchorElement {
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** Any value as JSON, for what has no drawing of its own. */
export function makeJson(value: unknown): HTMLPreElement {
  return make('pre', { class: 'json' }, JSON.stringify(value, undefined, 2));
}

/** Puts new children in place of the old; the focus stays on the one with the same `data-key`. */
export function redraw(container: HTMLElement, ...children: readonly Child[]): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && container.contains(focused) ? focused.dataset.key : undefined;
  container.replaceChildren(...children);
  const again = [...container.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key);
  if (key !== undefined) again?.focus();
}

/** The element of the page with this id. The page is broken without it. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} "${id}".`);
  return element;
}
