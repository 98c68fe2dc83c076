import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useAnnounce } from '../app/Announcer';
import { ExplainDrawer } from '../explain/ExplainDrawer';
import { withEdits, type Edit } from '../model/edits';
import { passes } from '../model/filter';
import type { Card, Column } from '../model/planView';
import { usePrinting } from '../parts/usePrinting';
import { useOpenPlan } from '../plan/PlanLayout';
import { useFilter } from '../plan/useFilter';
import { BoardColumn, type Actions } from './BoardColumn';
import { BoardSheet } from './BoardSheet';
import { EditBar } from './EditBar';
import { MoveDialog } from './MoveDialog';
import { neighbour, type Arrow, type Place } from './roving';
import { useEdits } from './useEdits';
import classes from './board.module.css';

const WIDTH = 248;

/** What is asked to move, before its effect is known and accepted. */
export interface Wish {
  card: Card;
  to: number | null;
}

/** A column per iteration and one for what is not planned; a card per asset. Cards move by drag and drop or Alt+arrow. */
export function Board() {
  const plan = useOpenPlan();
  const [filter] = useFilter();
  const [edits, setEdits] = useEdits(plan.id);
  const [search, setSearch] = useSearchParams();
  const [wish, setWish] = useState<Wish>();
  const [focus, setFocus] = useState<Place>({ column: 0, row: 0 });
  const announce = useAnnounce();
  const columns = useMemo<Column[]>(() => {
    const changed = withEdits(plan.view, edits);
    const shown = (cards: Card[]) => cards.filter((card) => passes(card, filter));
    return [
      ...changed.columns.map((column) => ({ ...column, cards: shown(column.cards) })),
      ...(changed.notPlanned.length === 0
        ? []
        : [{ number: NaN, iteration: { number: NaN }, cards: shown(changed.notPlanned) }]),
    ];
  }, [plan.view, edits, filter]);
  const editOf = useMemo(() => new Map<string, Edit>(edits.map((edit) => [edit.asset, edit])), [edits]);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the library's own way
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => WIDTH,
    overscan: 1,
  });

  const { first, last } = plan.view;
  // the same while the board scrolls, so that only columns that come into sight are drawn
  const actions = useMemo<Actions>(
    () => ({
      explain: (card: Card) => {
        setSearch((before) => {
          before.set('asset', card.id);
          return before;
        });
      },
      go: (from: Place, arrow: Arrow) => {
        const to = neighbour(
          columns.map((column) => column.cards.length),
          from,
          arrow,
        );
        across.scrollToIndex(to.column);
        setFocus({ ...to, wanted: true });
      },
      shift: (card: Card, by: 1 | -1) => {
        const now = editOf.has(card.id) ? (editOf.get(card.id)?.to ?? null) : (card.iteration ?? null);
        const to = (now ?? (by === 1 ? first - 1 : last + 1)) + by;
        if (to < first || to > last) {
          announce(`There is no iteration ${to}.`);
        } else {
          setWish({ card, to });
        }
      },
      wish: setWish,
    }),
    [columns, editOf, first, last, across, announce, setSearch],
  );
  const isPrinting = usePrinting();
  const asset = search.get('asset');
  return (
    <div className={classes.board}>
      <EditBar edits={edits} setEdits={setEdits} />
      {isPrinting && <BoardSheet columns={columns} view={plan.view} editOf={editOf} />}
      <div className={`${classes.scroller} no-print`} ref={scroller}>
        <div className={classes.columns} style={{ width: across.getTotalSize() }}>
          {across.getVirtualItems().map((item) => {
            const column = columns[item.index];
            return (
              column !== undefined && (
                <BoardColumn
                  key={item.key}
                  column={column}
                  index={item.index}
                  left={item.start}
                  width={WIDTH}
                  focus={focus}
                  setFocus={setFocus}
                  editOf={editOf}
                  actions={actions}
                />
              )
            );
          })}
        </div>
      </div>
      {wish !== undefined && (
        <MoveDialog
          wish={wish}
          edits={edits}
          close={(accepted) => {
            if (accepted !== undefined) {
              setEdits(accepted);
              announce(
                `${wish.card.name} is pinned ${wish.to === null ? 'out of the plan' : `to iteration ${wish.to}`}.`,
              );
            }
            setWish(undefined);
          }}
        />
      )}
      {asset !== null && plan.view.cards.has(asset) && (
        <ExplainDrawer
          key={asset}
          asset={asset}
          close={() => {
            setSearch((before) => {
              before.delete('asset');
              return before;
            });
          }}
        />
      )}
    </div>
  );
}
