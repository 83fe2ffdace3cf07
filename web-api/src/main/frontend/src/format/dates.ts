import type { IsoDate, IsoInstant } from '../api/types.ts';

const ZONE = 'Asia/Shanghai';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const exact = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** The bank's day of an instant, whatever zone the browser is in. */
export function bankDay(instant: IsoInstant | Date): IsoDate {
  return day.format(new Date(instant));
}

export function formatInstant(instant: IsoInstant | null | undefined, seconds = false): string {
  if (!instant) return '—';
  const date = new Date(instant);
  return `${day.format(date)} ${(seconds ? exact : clock).format(date)}`;
}

/** A length of time in the largest unit that says something: [3, "hour"]. */
export function lengthOf(from: IsoInstant, to: IsoInstant | Date): [number, 'minute' | 'hour' | 'day'] {
  const minutes = Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000));
  if (minutes < 60) return [minutes, 'minute'];
  if (minutes < 48 * 60) return [Math.floor(minutes / 60), 'hour'];
  return [Math.floor(minutes / 1440), 'day'];
}

/** `months` calendar months after a day, the last day of the month when that day does not exist. */
export function plusMonths(date: IsoDate, months: number): IsoDate {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, last));
  return first.toISOString().slice(0, 10);
}

/** Bytes in the unit people read: "1.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
