/** A score as the API writes it, taken apart. */
export interface Score {
  hard: number;
  medium: number;
  soft: number;
}

const PATTERN = /^(-?[\d.]+)hard\/(-?[\d.]+)medium\/(-?[\d.]+)soft$/;

export function parseScore(text: string | undefined): Score | undefined {
  const parts = text === undefined ? null : PATTERN.exec(text);
  return parts === null
    ? undefined
    : { hard: Number(parts[1]), medium: Number(parts[2]), soft: Number(parts[3]) };
}

export type Verdict = 'infeasible' | 'late' | 'on time';

/** What people want to know of a score first. */
export function verdict(score: Score): Verdict {
  if (score.hard < 0) {
    return 'infeasible';
  }
  return score.medium < 0 ? 'late' : 'on time';
}
