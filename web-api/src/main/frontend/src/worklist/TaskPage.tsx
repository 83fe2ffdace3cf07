import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';
import { meQuery, taskQuery } from '../api/queries.ts';
import { PageError } from '../app/Problems.tsx';
import { Loading } from '../ui/Loading.tsx';
import { WhySource } from '../ui/WhySource.tsx';
import { useStepName } from '../ui/useStepName.ts';
import { useTitle } from '../ui/useTitle.ts';
import { AfterDecision } from './AfterDecision.tsx';
import { Sheet } from './Sheet.tsx';
import { TaskForm } from './TaskForm.tsx';
import { TaskTitle } from './TaskTitle.tsx';
import './task.css';

export function TaskPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/tasks/$id' });
  const step = useStepName();
  const me = useQuery(meQuery);
  const task = useQuery({
    ...taskQuery(id),
    // between a decision and the engine's answer there is nobody to tell us
    refetchInterval: (query) => (query.state.data?.engine === 'WAITING_FOR_ENGINE' ? 1_000 : false),
  });
  useLive({ tasks: true, applicationId: task.data?.applicationId });
  useTitle(task.data ? `${step(task.data.elementId)} ${task.data.borrower}` : t('tasks.title'));
  if (task.error && !task.data) return <PageError error={task.error} reset={() => void task.refetch()} />;
  if (!task.data || !me.data) return <Loading />;
  const mine = task.data.state === 'CLAIMED' && task.data.claimedBy?.staff === me.data.staff;
  const done = task.data.state === 'DECIDED' || task.data.state === 'WITHDRAWN';
  return (
    <WhySource applicationId={task.data.applicationId}>
      <div className="task">
        <TaskTitle task={task.data} />
        <div className="task-body">
          <div className="task-main">
            {done ? <AfterDecision task={task.data} /> : <TaskForm key={`${task.data.id} ${mine}`} task={task.data} mine={mine} />}
          </div>
          <Sheet task={task.data} />
        </div>
      </div>
    </WhySource>
  );
}
