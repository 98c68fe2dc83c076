import { useQuery } from '@tanstack/react-query';
import { backlogForecast } from '../api/backlogs';
import { ForecastReport } from '../forecast/ForecastReport';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { useOpenBacklog } from './BacklogLayout';

/** What becomes of what is left of the accepted plan, with all that was learned so far. */
export default function BacklogForecast() {
  const { backlog, names } = useOpenBacklog();
  const accepted = backlog.plan !== undefined;
  const { data, error, refetch } = useQuery({ ...backlogForecast(backlog.id), enabled: accepted });
  if (!accepted) {
    return (
      <Empty title="Nothing to forecast yet">
        A forecast executes the accepted plan thousands of times. Accept one among the plans first.
      </Empty>
    );
  }
  if (data === undefined) {
    return error === null ? (
      <Loading what="the forecast" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  return <ForecastReport forecast={data} names={names} unit={backlog.modelInput?.effortUnit ?? 'points'} />;
}
