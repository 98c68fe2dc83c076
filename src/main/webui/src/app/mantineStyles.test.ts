import { expect, test } from 'vitest';
import list from './mantineStyles?raw';

const SOURCES = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
const STYLES = new Set(
  Object.keys(import.meta.glob('/node_modules/@mantine/core/styles/*.css')).map(
    (path) => /([^/]+)\.css$/.exec(path)?.[1] ?? '',
  ),
);

test('every component that is used has its styles', () => {
  const used = new Set(
    Object.values(SOURCES).flatMap((source) =>
      [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      ),
    ),
  );
  expect(used).toContain('Button');
  expect(STYLES).toContain('Button');
  const missing = [...used].filter((name) => STYLES.has(name) && !list.includes(`/${name}.css'`));
  expect(missing).toEqual([]);
});
