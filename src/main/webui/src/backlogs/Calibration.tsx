import { Stack, Text } from '@mantine/core';
import type { BacklogKpis } from '../api/types';
import { instant, integer, percent } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Meter } from '../parts/Meter';
import { Section } from '../parts/Section';

/** Whether plans and forecasts have kept their word. */
export function Calibration({ calibration }: { calibration: BacklogKpis['calibration'] }) {
  const plans = (calibration?.plans ?? []).filter(({ judged = 0 }) => judged > 0);
  const chances = (calibration?.chances ?? []).filter(({ judged = 0 }) => judged > 0);
  if (plans.length === 0 && chances.length === 0) {
    return null;
  }
  const held = { name: 'Held', isNumber: true } as const;
  return (
    <Section id="calibration" title="Did plans and forecasts hold?">
      <Stack gap="lg">
        {chances.length > 0 && (
          <div>
            <Text size="sm" mb="xs" className="muted">
              Of good forecasts as many hold as they said.
            </Text>
            <DataTable
              label="Forecasts that held"
              rows={chances}
              keyOf={({ chance = 0 }) => chance}
              columns={[
                { name: 'Chance as forecast', cell: ({ chance = 0 }) => percent(chance) },
                {
                  name: 'Share that held',
                  cell: ({ share }) => (
                    <Meter share={share} text={share === undefined ? '–' : percent(share)} />
                  ),
                },
                {
                  ...held,
                  cell: ({ held: kept = 0, judged = 0 }) => `${integer(kept)} of ${integer(judged)}`,
                },
              ]}
            />
          </div>
        )}
        {plans.length > 0 && (
          <DataTable
            label="Promises of plans that held"
            rows={plans}
            keyOf={(_, i) => i}
            columns={[
              { name: 'Plan accepted', cell: ({ acceptedAt }) => instant(acceptedAt) },
              {
                name: 'Promises kept',
                cell: ({ share }) => (
                  <Meter share={share} text={share === undefined ? '–' : percent(share)} />
                ),
              },
              { ...held, cell: ({ held: kept = 0, judged = 0 }) => `${integer(kept)} of ${integer(judged)}` },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}
