import type { WebClient } from '@slack/web-api';

/** Whether Slack can be reached, asked at most every few seconds however often somebody asks us. */
export type SlackReachable = () => Promise<boolean>;

const tunables = { rememberedMs: 10_000, timeoutMs: 2500 };

/** Asks `auth.test`, and remembers the answer for a while. `now` gives milliseconds. */
export function createSlackReachable(client: WebClient, now: () => number): SlackReachable {
  let last: { at: number; answer: Promise<boolean> } | undefined;
  return () => {
    if (!last || now() - last.at > tunables.rememberedMs) last = { at: now(), answer: reaches(client) };
    return last.answer;
  };
}

async function reaches(client: WebClient): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), tunables.timeoutMs).unref());
  const asked = client.auth.test().then(
    ({ ok }) => ok,
    () => false,
  );
  return Promise.race([asked, late]);
}
