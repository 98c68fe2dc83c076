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

export function placeText({ isDone, iteration }: Node): string {
  return isDone ? 'done' : iteration === undefined ? 'not planned' : `iteration ${iteration}`;
}
