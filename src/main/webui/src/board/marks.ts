import type { Edit } from '../model/edits';
import type { Card } from '../model/planView';
import { REASONS } from '../model/rules';

/** What is special about a card, in words. */
export function marks(card: Card, edit: Edit | undefined): string[] {
  return [
    edit === undefined ? '' : 'moved by you',
    card.pin === undefined ? '' : 'pinned',
    card.committed ? 'committed' : '',
    card.moved ? 'moved since the plan before' : '',
    card.iteration === undefined && card.notPlanned !== undefined ? REASONS[card.notPlanned] : '',
  ].filter((mark) => mark !== '');
}
