import type { Link, Node } from './neighbourhood';

/** What a connection asks for, between its two names. */
export function relationText({ relation, gap }: Link): string {
  switch (relation) {
    case 'PRECEDES':
      return gap === 0 ? 'goes before' : `goes at least ${gap} before`;
    case 'TOGETHER':
      return 'goes together with';
    case 'APART':
      return `stays ${gap} apart from`;
    case 'AFFINITY':
      return 'talks a lot with';
  }
}

/** The same as short as a line in a graph allows; what is plain is not said. */
export function relationLabel({ relation, gap, isBroken }: Link): string | undefined {
  const words = {
    PRECEDES: gap === 0 ? '' : `${gap} later`,
    TOGETHER: 'together',
    APART: `${gap} apart`,
    AFFINITY: 'affinity',
  }[relation];
  return [isBroken ? 'broken' : '', words].filter((word) => word !== '').join(': ') || undefined;
}

export function placeText({ isDone, iteration }: Node): string {
  return isDone ? 'done' : iteration === undefined ? 'not planned' : `iteration ${iteration}`;
}
