import { useVirtualizer, type Rect, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import type { Edit } from '../model/edits';
import { count, span } from '../model/format';
import type { Card, Column } from '../model/planView';
import { useOpenPlan } from '../plan/PlanLayout';
import type { Wish } from './Board';
import { BoardCard } from './BoardCard';
import { LoadBars } from './LoadBars';
import type { Arrow, Place } from './roving';
import { isPlanned, STATES, title } from './words';
import classes from './board.module.css';

const CARD_HEIGHT = 66;

export interface Actions {
  explain: (card: Card) => void;
  go: (from: Place, arrow: Arrow) => void;
  shift: (card: Card, by: 1 | -1) => void;
  wish: (wish: Wish) => void;
}

interface Props {
  column: Column;
  index: number;
  left: number;
  width: number;
  focus: Place;
  setFocus: (place: Place) => void;
  editOf: Map<string, Edit>;
  actions: Actions;
}

/** One iteration, or what is not planned: its days, its load, its cards. Cards can be dropped on it. */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { column, index, left, width, focus, setFocus, editOf, actions } = props;
  const { view } = useOpenPlan();
  const [over, setOver] = useState(false);
  const planned = isPlanned(column);
  const name = title(column);
  const list = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the library's own way
  const down = useVirtualizer({
    count: column.cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 2,
    initialRect: usual,
    observeElementRect: observeRect,
  });
  const isFocused = focus.column === index;
  const { row } = focus;
  const items = down.getVirtualItems();
  // one stop of the Tab key in each column, also where the card last at is scrolled away
  const stop = isFocused && items.some((item) => item.index === row) ? row : items[0]?.index;
  useEffect(() => {
    if (isFocused && focus.wanted === true) {
      down.scrollToIndex(row);
    }
    // only when the keyboard moves
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isFocused, row, focus.wanted]);
  return (
    // dropping a card is for the mouse; Alt and an arrow on the card do the same
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.column}
      data-over={over}
      aria-label={`${name}, ${count(column.cards.length, 'asset')}`}
      style={{ width: width - 12, transform: `translateX(${left}px)` }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const card = view.cards.get(event.dataTransfer.getData('text/plain'));
        if (card !== undefined) {
          actions.wish({ card, to: planned ? column.number : null });
        }
      }}
    >
      <div className={classes.head}>
        <div className={classes.title}>
          <h2>{name}</h2>
          <State state={column.iteration.state} />
          <span className={classes.days} title="assets shown">
            {column.cards.length}
          </span>
        </div>
        {planned && (
          <>
            <p className={classes.days}>{span(column.iteration.start, column.iteration.end)}</p>
            <LoadBars loads={column.iteration.load ?? []} names={view.teamNames} />
          </>
        )}
      </div>
      <div className={classes.list} ref={list}>
        <ul className={classes.cards} style={{ height: down.getTotalSize() }}>
          {items.map((item) => {
            const card = column.cards[item.index];
            return (
              card !== undefined && (
                <BoardCard
                  key={card.id}
                  card={card}
                  edit={editOf.get(card.id)}
                  teamNames={view.teamNames}
                  place={{ column: index, row: item.index }}
                  top={item.start}
                  height={CARD_HEIGHT - 6}
                  isActive={stop === item.index}
                  isWanted={isFocused && row === item.index && focus.wanted === true}
                  setFocus={setFocus}
                  actions={actions}
                />
              )
            );
          })}
        </ul>
        {column.cards.length === 0 && <p className={classes.none}>Nothing here</p>}
      </div>
    </section>
  );
});

/** Until a column is measured it is as high as the one before. */
let usual: Rect = { width: 236, height: 560 };

/** Waits for the browser's own layout; the library's way has it made in between, for every column that comes into sight. */
function observeRect({ scrollElement }: Virtualizer<HTMLDivElement, Element>, seen: (rect: Rect) => void) {
  if (scrollElement === null) {
    return;
  }
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.borderBoxSize[0];
    if (size !== undefined) {
      usual = { width: size.inlineSize, height: size.blockSize };
      seen(usual);
    }
  });
  observer.observe(scrollElement);
  return () => {
    observer.disconnect();
  };
}

function State({ state }: { state: Column['iteration']['state'] }) {
  return state === undefined || state === 'DRAFT' ? null : (
    <span className={classes.state}>{STATES[state]}</span>
  );
}
