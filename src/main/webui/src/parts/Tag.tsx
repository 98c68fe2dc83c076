import { Badge, type BadgeProps } from '@mantine/core';

const COLOURS = {
  plain: 'var(--mantine-color-text)',
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
};

/** A word about how something stands; the colour only repeats it. */
export function Tag({ tone = 'plain', children, ...rest }: BadgeProps & { tone?: keyof typeof COLOURS }) {
  return (
    <Badge
      component="span"
      variant="outline"
      color="gray"
      tt="none"
      style={{ flex: 'none', minWidth: 'max-content' }}
      styles={{ label: { color: COLOURS[tone] } }}
      {...rest}
    >
      {children}
    </Badge>
  );
}
