import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Imported } from '../api/types';
import { namesOf } from '../model/names';
import { ProblemNote } from '../parts/ProblemNote';
import { Section } from '../parts/Section';
import { isAnswered, lacks, type Answers } from './completion';
import { create, type Reading } from './upload';

interface Props {
  imported: Imported;
  reading: Reading;
  proposal: string;
}

/** Asks what no file says, and keeps all of it as a new backlog. */
export function KeepForm({ imported: { modelInput }, reading, proposal }: Props) {
  const missing = lacks(modelInput);
  const names = namesOf(modelInput);
  const [name, setName] = useState(proposal);
  const [answers, setAnswers] = useState<Answers>({ start: '', capacity: {} });
  const client = useQueryClient();
  const navigate = useNavigate();
  const keep = useMutation({
    mutationFn: () =>
      create(reading, {
        name: name.trim(),
        capacity: answers.capacity,
        ...(missing.start ? { start: answers.start } : {}),
      }),
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['backlogs'] });
      await navigate(`/backlogs/${id}/plans`);
    },
  });
  return (
    <Section id="keep" title="Keep it as a backlog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack gap="sm" maw={640}>
          <TextInput
            label="Name"
            required
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          {missing.start && (
            <TextInput
              type="date"
              label="First day of the first iteration"
              required
              w={240}
              value={answers.start}
              onChange={(event) => {
                setAnswers({ ...answers, start: event.currentTarget.value });
              }}
            />
          )}
          {missing.capacity.map((team) => (
            <NumberInput
              key={team}
              label={`What ${names.team(team)} can do in an iteration, ${modelInput.effortUnit ?? 'points'}`}
              required
              w={240}
              min={0}
              max={1_000_000}
              decimalScale={2}
              value={answers.capacity[team] ?? ''}
              onChange={(value) => {
                const capacity = Object.fromEntries(
                  Object.entries(answers.capacity).filter(([other]) => other !== team),
                );
                setAnswers({
                  ...answers,
                  capacity: typeof value === 'number' ? { ...capacity, [team]: value } : capacity,
                });
              }}
            />
          ))}
          {(missing.start || missing.capacity.length > 0) && (
            <Text size="sm" className="muted">
              The files do not say it, and there is no plan without it.
            </Text>
          )}
          {keep.error !== null && <ProblemNote problem={keep.error} />}
          <Group>
            <Button
              type="submit"
              loading={keep.isPending}
              disabled={name.trim() === '' || !isAnswered(missing, answers)}
            >
              Keep it
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
