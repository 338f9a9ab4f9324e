const schemes = ['http:', 'https:', 'mailto:'];

/** The address, where it may become a link: http, https or mailto. Undefined for anything else, scripts above all. */
export function safeUrl(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return schemes.includes(new URL(url).protocol) ? url : undefined;
}
