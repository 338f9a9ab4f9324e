import { describe, expect, it } from 'vitest';
import { daysUntil } from '../../src/compose/days.js';
import { theBot } from '../the-bot.js';

describe('daysUntil', () => {
  it.each([
    ['2026-11-23', '2027-10-11', 322],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-22', -1],
    ['2026-11-23', '2026-11', 7],
    ['2026-11-23', '2026', 38],
  ])('from %s to %s: %i', (today, date, days) => {
    expect(daysUntil(today, date)).toBe(days);
  });
});

describe('an answer depends on the day', () => {
  const cases: [today: string, expected: string][] = [
    ['2026-11-23', 'Photon OS 4.0: Yes. Released 2021-02-25; support ends on 2027-10-11, in 322 days.'],
    ['2027-10-11', 'Photon OS 4.0: Yes. Released 2021-02-25; support ends today (2027-10-11).'],
    ['2027-10-10', 'Photon OS 4.0: Yes. Released 2021-02-25; support ends on 2027-10-11, in 1 day.'],
    ['2027-10-12', 'Photon OS 4.0: No. Released 2021-02-25; support ended on 2027-10-11.'],
  ];
  it.each(cases)('on %s', (today, headline) => {
    expect(theBot(today).ask('is photon os 4.0 still supported?').answer.headline).toBe(headline);
  });

  it('is no more exact than the date that is known', () => {
    const { headline } = theBot('2026-11-23').ask('when does support of ubuntu core 24 end?').answer;
    expect(headline).toContain('support ends in 2034-06.');
  });
});
