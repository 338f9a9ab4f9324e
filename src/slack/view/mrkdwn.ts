/**
 * Text made safe for Slack's mrkdwn: exactly `&`, `<` and `>` are escaped, which alone takes the force from
 * `<!channel>`, `<@U1>`, `<#C1>` and `<url|label>` (Slack docs, messaging/formatting-message-text).
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What would end a link's label or format it; inside a word `*`, `_` and `~` are letters to Slack. */
const formatting = /[|`]|(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu;

/** A link in mrkdwn. Anything but a plain http(s) address is shown as its label only. */
export function mrkdwnLink(url: string, label: string): string {
  const safe = /^https?:\/\/[^\s<>|]+$/.test(url);
  const shown = escapeMrkdwn(label.replace(formatting, ' '));
  return safe ? `<${url.replace(/&/g, '&amp;')}|${shown}>` : shown;
}
