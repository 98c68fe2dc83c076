import { List, Stack, Text, Title } from '@mantine/core';
import type { components } from '../api/schema';
import { instant } from '../model/format';
import { Tag } from '../parts/Tag';

/** What change management has said so far. */
export function Decisions({ decisions }: { decisions: components['schemas']['Decision'][] }) {
  return decisions.length === 0 ? null : (
    <section aria-labelledby="decisions">
      <Title order={3} id="decisions" size="md" mb="xs">
        Decisions
      </Title>
      <Stack gap="xs">
        {decisions.map(({ approved, at, author, role, comment, conditions = [] }, i) => (
          <div key={i}>
            <Text size="sm">
              <Tag tone={approved === true ? 'good' : 'bad'}>
                {approved === true ? 'Approved' : 'Rejected'}
              </Tag>{' '}
              by {author}
              {role === undefined ? '' : `, ${role}`}, {instant(at)}
              {comment === undefined ? '' : `: “${comment}”`}
            </Text>
            {conditions.length > 0 && (
              <List size="sm" aria-label="Conditions">
                {conditions.map((condition) => (
                  <List.Item key={condition}>{condition}</List.Item>
                ))}
              </List>
            )}
          </div>
        ))}
      </Stack>
    </section>
  );
}
