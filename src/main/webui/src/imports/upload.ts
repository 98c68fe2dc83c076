import { call } from '../api/client';
import { backlogPath } from '../api/backlogs';
import type { BacklogDocument, Imported } from '../api/types';
import type { ImportFormat } from './formats';

/** Files, and how they are to be read. */
export interface Reading {
  files: File[];
  format: ImportFormat;
  /** rows with errors are left out; otherwise it is all or nothing */
  skip: boolean;
}

/** A living backlog to merge into, as the reader has seen it. */
export interface Target {
  id: string;
  name: string;
  version: number;
}

/** What a reading comes to; target: merged into it. */
export interface Previewed {
  imported: Imported;
  target: Target | undefined;
}

/** What is said beside the files. */
export interface Said {
  name?: string;
  start?: string;
  capacity?: Record<string, number>;
  comment?: string;
}

/**
 * What it comes to; nothing is stored. Of a backlog the version is read first: whatever changes after that is refused to be
 * overwritten.
 */
export async function preview(
  reading: Reading,
  backlog: string | undefined,
  removeMissing: boolean,
): Promise<Previewed> {
  if (backlog === undefined) {
    return { imported: await send(reading, { dryRun: 'true' }), target: undefined };
  }
  const { id, version, name = 'Unnamed backlog' } = await call<BacklogDocument>(backlogPath(backlog));
  return {
    imported: await send(reading, { dryRun: 'true', ...into(id, removeMissing) }),
    target: { id, version, name },
  };
}

/** Stores it as a new backlog; its id. */
export async function create(reading: Reading, said: Said): Promise<string> {
  return idOf(await send(reading, {}, said));
}

/** Merges it, provided that the backlog is still as it was seen; its id. */
export async function merge(
  reading: Reading,
  { id, version }: Target,
  removeMissing: boolean,
  said: Said,
): Promise<string> {
  return idOf(await send(reading, into(id, removeMissing), said, { 'If-Match': `"${version}"` }));
}

function into(backlog: string, removeMissing: boolean): Record<string, string> {
  return { backlog, removeMissing: String(removeMissing) };
}

function send(
  { files, format, skip }: Reading,
  wish: Record<string, string>,
  said: Said = {},
  headers: Record<string, string> = {},
): Promise<Imported> {
  const form = new FormData();
  for (const file of files) {
    form.append('file', file);
  }
  form.append('options', JSON.stringify(said));
  const query = new URLSearchParams({ format, skipInvalidRows: String(skip), ...wish });
  return call<Imported>(`/v1/imports?${query.toString()}`, {
    method: 'POST',
    body: form,
    headers,
  });
}

function idOf({ backlog }: Imported): string {
  if (backlog?.id === undefined) {
    throw new Error('The service did not say where it was stored. Maybe look for it among the backlogs.');
  }
  return backlog.id;
}
