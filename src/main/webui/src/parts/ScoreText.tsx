import { Text } from '@mantine/core';
import { number } from '../model/format';
import { parseScore, verdict } from '../model/score';

const CLASSES = { infeasible: 'bad', late: 'warn', 'on time': 'good' } as const;

/** A score in words first, then its levels that are not 0. */
export function ScoreText({ score }: { score: string | undefined }) {
  const parsed = parseScore(score);
  if (parsed === undefined) {
    return (
      <Text span size="sm" className="muted">
        no plan yet
      </Text>
    );
  }
  const word = verdict(parsed);
  const levels = [
    parsed.hard < 0 ? `${number(-parsed.hard)} hard` : '',
    parsed.medium < 0 ? `${number(-parsed.medium)} effort-days late` : '',
    `${number(-parsed.soft)} soft`,
  ].filter((level) => level !== '');
  return (
    <Text span size="sm" className="numbers" title={score}>
      <Text span inherit fw={600} className={CLASSES[word]}>
        {word === 'infeasible' ? 'Infeasible' : word === 'late' ? 'Late' : 'On time'}
      </Text>{' '}
      <span className="muted">{levels.join(' · ')}</span>
    </Text>
  );
}
