const language = typeof navigator === 'undefined' ? 'en' : navigator.language;

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const percentage = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
const compactNumber = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
// A date of a plan is a day without a time zone.
const dayFormat = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDayFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

export const integer = (value: number) => whole.format(value);
export const number = (value: number) => decimal.format(value);
export const percent = (share: number) => percentage.format(share);
export const compact = (value: number) => compactNumber.format(value);

export const day = (date: string | undefined) => (date === undefined ? '–' : dayFormat.format(utc(date)));
export const shortDay = (date: string | undefined) =>
  date === undefined ? '–' : shortDayFormat.format(utc(date));
export const instant = (time: string | undefined) =>
  time === undefined ? '–' : moment.format(new Date(time));

/** Two days as one phrase: the year only once. */
export function span(start: string | undefined, end: string | undefined): string {
  if (start === undefined || end === undefined) {
    return '–';
  }
  return dayFormat.formatRange(utc(start), utc(end));
}

export function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** A plain English plural: every word here takes an s. */
export function count(n: number, noun: string): string {
  return `${whole.format(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
