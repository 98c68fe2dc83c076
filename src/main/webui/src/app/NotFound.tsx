import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Empty } from '../parts/Empty';

export function NotFound() {
  return (
    <Empty title="There is no such page" order={1}>
      Maybe the address was cut short.{' '}
      <Anchor component={Link} to="/" underline="always">
        All plans
      </Anchor>{' '}
      are on the first page.
    </Empty>
  );
}
