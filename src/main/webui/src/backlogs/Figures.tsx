import { useQuery } from '@tanstack/react-query';
import { backlogKpis } from '../api/backlogs';
import { integer, number, percent, signed } from '../model/format';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { Section } from '../parts/Section';
import { Accuracy } from './Accuracy';
import { useOpenBacklog } from './BacklogLayout';
import classes from './backlogs.module.css';
import { BurnUpChart } from './BurnUpChart';
import { Calibration } from './Calibration';
import { Commitments } from './Commitments';
import { Scope } from './Scope';
import { Velocity } from './Velocity';

/** What the history of the backlog says in numbers. */
export default function Figures() {
  const { backlog } = useOpenBacklog();
  const { data, error, refetch } = useQuery(backlogKpis(backlog.id));
  if (data === undefined) {
    return error === null ? (
      <Loading what="key figures" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  if ((data.closedIterations ?? 0) === 0 && data.burnUp === undefined) {
    return (
      <Empty title="No history yet">
        Key figures come with the first accepted plan and the first iteration that is closed.
      </Empty>
    );
  }
  const unit = data.effortUnit ?? 'points';
  const kept = data.commitment?.overall;
  const facts: [string, string | undefined][] = [
    ['Closed iterations', integer(data.closedIterations ?? 0)],
    [
      `Pace, ${unit} an iteration`,
      data.pace?.meanEffort === undefined ? undefined : number(data.pace.meanEffort),
    ],
    [
      'Pace, assets an iteration',
      data.pace?.meanAssets === undefined ? undefined : number(data.pace.meanAssets),
    ],
    ['Commitments kept', kept?.effortShare === undefined ? undefined : percent(kept.effortShare)],
    [
      'Actual by estimated effort',
      data.estimates?.overall?.ratio === undefined ? undefined : number(data.estimates.overall.ratio),
    ],
    ['Change of scope', data.scope?.net === undefined ? undefined : `${signed(data.scope.net)} ${unit}`],
  ];
  return (
    <div className="sections">
      <dl className={`${classes.facts} across`} aria-label="Key figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {data.burnUp !== undefined && (
        <Section id="burn-up" title="Burn-up">
          <BurnUpChart points={data.burnUp.iterations ?? []} unit={unit} />
        </Section>
      )}
      {(data.velocity ?? []).length > 0 && (
        <Section id="velocity" title="Velocity">
          <Velocity teams={data.velocity ?? []} unit={unit} />
        </Section>
      )}
      <Commitments kpis={data} unit={unit} />
      <Accuracy estimates={data.estimates} />
      <Scope scope={data.scope} unit={unit} />
      <Calibration calibration={data.calibration} />
    </div>
  );
}
