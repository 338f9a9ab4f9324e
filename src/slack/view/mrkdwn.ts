/**
 * Text made safe for Slack's mrkdwn: exactly `&`, `<` and `>` are escaped, which alone takes the force from
 * `<!channel>`, `<@U1>`, `<#C1>` and `<url|label>` (Slack docs, messaging/formatting-message-text).
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A link in mrkdwn. Anything but a plain http(s) address is shown as its label only. */
export function mrkdwnLink(url: string, label: string): string {
  const safe = /^https?:\/\/[^\s<>|]+$/.test(url);
  const shown = escapeMrkdwn(label.replace(/[|*_~`]/g, ' '));
  return safe ? `<${url.replace(/&/g, '&amp;')}|${shown}>` : shown;
}
