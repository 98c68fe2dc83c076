import type { ReactNode } from 'react';
import classes from './print.module.css';

export interface PrintColumn<T> {
  name: ReactNode;
  cell: (row: T) => ReactNode;
  isNumber?: boolean;
  /** share of the width, such as 30% */
  width?: string;
}

interface Props<T> {
  columns: PrintColumn<T>[];
  rows: T[];
  keyOf: (row: T) => string;
}

/** A table for paper: whole, however long it is, with its head again on every page. */
export function PrintTable<T>({ columns, rows, keyOf }: Props<T>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ name, isNumber, width }, i) => (
            <th key={i} className={isNumber === true ? classes.figure : undefined} style={{ width }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ cell, isNumber }, i) => (
              <td key={i} className={isNumber === true ? classes.figure : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
