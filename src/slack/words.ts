/**
 * What a person meant by Slack's mark-up (docs, messaging/formatting-message-text, "retrieving messages"):
 * mentions go, channels and links become their names, entities become characters.
 */
export function wordsFromSlack(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => ` ${named(inside)} `)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function named(inside: string): string {
  const [target = '', label] = inside.split('|');
  if (/^[@!]/.test(target)) return '';
  if (target.startsWith('#')) return label ?? '';
  return label ?? target;
}
