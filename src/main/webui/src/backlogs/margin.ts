import { count } from '../model/format';

/** Days to a promise in words. */
export function margin(days: number | undefined): string {
  if (days === undefined) {
    return '–';
  }
  if (days === 0) {
    return 'to the day';
  }
  return days < 0 ? `${count(-days, 'day')} late` : `${count(days, 'day')} to spare`;
}
