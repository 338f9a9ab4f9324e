import type { PartialDate } from '../answer.js';

const dayMs = 86_400_000;

/** Days from one day to a date; a month or a year counts until its last day. Negative when it has passed. */
export function daysUntil(today: string, date: PartialDate): number {
  return Math.round((lastDay(date) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}

function lastDay(date: PartialDate): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 11, 31);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
