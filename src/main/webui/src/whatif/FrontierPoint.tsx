import { List, Text } from '@mantine/core';
import { count } from '../model/format';
import { ScoreText } from '../parts/ScoreText';
import { budgetText, type CurvePoint } from './frontier';

const SHOWN = 12;

/** The best plan within one budget: its score, and what moves in it. */
export function FrontierPoint({ point }: { point: CurvePoint }) {
  const moves = point.moves ?? [];
  return (
    <div role="status">
      <Text size="sm">
        With{' '}
        {point.maxMoves === undefined
          ? 'any number of moves'
          : `at most ${count(Number(budgetText(point)), 'move')}`}
        : <ScoreText score={point.figures?.score} />,{' '}
        {moves.length === 0 ? 'nothing moves' : `${count(moves.length, 'asset')} would move`}.
      </Text>
      {moves.length > 0 && (
        <List size="sm" mt={4}>
          {moves.slice(0, SHOWN).map(({ asset, name, from, to }) => (
            <List.Item key={asset}>
              {name ?? asset}: {place(from)} → {place(to)}
            </List.Item>
          ))}
          {moves.length > SHOWN && <List.Item>and {moves.length - SHOWN} more</List.Item>}
        </List>
      )}
    </div>
  );
}

const place = (iteration: number | undefined) =>
  iteration === undefined ? 'not planned' : `iteration ${iteration}`;
