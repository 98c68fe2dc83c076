import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Edit } from '../model/edits';
import { number } from '../model/format';
import { hue } from '../model/hue';
import type { Card } from '../model/planView';
import type { Actions } from './BoardColumn';
import { marks } from './marks';
import { isArrow, type Place } from './roving';
import classes from './board.module.css';

interface Props {
  card: Card;
  edit: Edit | undefined;
  teamNames: Map<string, string>;
  place: Place;
  top: number;
  height: number;
  /** the Tab key stops here */
  isActive: boolean;
  isWanted: boolean;
  setFocus: (place: Place) => void;
  actions: Actions;
}

/** One asset. Enter asks why it is here, Alt and an arrow try it elsewhere, plain arrows go to the next card. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { card, edit, teamNames, place, top, height, isActive, isWanted, setFocus, actions } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWanted) {
      button.current?.focus({ preventScroll: true });
    }
  }, [isWanted]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      actions.shift(card, event.key === 'ArrowRight' ? 1 : -1);
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey && isArrow(event.key)) {
      event.preventDefault();
      actions.go(place, event.key);
    }
  };
  const remarks = marks(card, edit);
  return (
    <li className={classes.item} style={{ transform: `translateY(${top}px)`, height }}>
      <button
        ref={button}
        type="button"
        draggable
        tabIndex={isActive ? 0 : -1}
        className={classes.card}
        data-edited={edit !== undefined}
        data-moved={card.moved}
        style={{ '--hue': hue(card.workload) } as React.CSSProperties}
        aria-keyshortcuts="Enter Alt+ArrowLeft Alt+ArrowRight"
        onFocus={() => {
          if (!isWanted) {
            setFocus(place);
          }
        }}
        onKeyDown={onKeyDown}
        onClick={() => {
          actions.explain(card);
        }}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', card.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <span className={classes.name}>{card.name}</span>
        <span className={classes.effort}>{card.effort === 0 ? '?' : number(card.effort)}</span>
        <span className={classes.about}>
          {card.namedWorkload === undefined ? card.id : card.workloadName}
        </span>
        {remarks.length > 0 ? (
          <span className={classes.marks}>{remarks.join(' · ')}</span>
        ) : (
          <span className={classes.about}>
            {card.teams.map((team) => teamNames.get(team) ?? team).join(', ')}
          </span>
        )}
      </button>
    </li>
  );
});
