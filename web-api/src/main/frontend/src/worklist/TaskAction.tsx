import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { claimTask } from '../api/commands.ts';
import { listsChanged, tasksChanged } from '../api/lists.ts';
import { countsQuery, taskQuery } from '../api/queries.ts';
import type { TaskRow } from '../api/types.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { tell } from '../ui/tell.ts';

/** The one thing to do with a row: claim it, go on with it, or look at it. Why not is said before anybody tries. */
export function TaskAction({ row }: { row: TaskRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useSayProblem();
  const claim = useCommand({
    mutationFn: claimTask,
    onSuccess: (task) => {
      client.setQueryData(taskQuery(task.id).queryKey, task);
      void client.invalidateQueries(countsQuery);
      listsChanged();
      void navigate({ to: '/tasks/$id', params: { id: task.id } });
    },
    onError: (error) => {
      tell('wrong', say(error));
      tasksChanged(client);
    },
  });
  if (row.state !== 'OPEN') {
    return (
      <Link to="/tasks/$id" params={{ id: row.id }} className="action-link">
        {t(row.state === 'CLAIMED' ? 'tasks.open' : 'tasks.view')}
      </Link>
    );
  }
  if (!row.claim.allowed) {
    return (
      <Tooltip title={row.claim.reasons.map((reason) => reason.message).join(' ')}>
        <span className="quiet dotted" tabIndex={0}>
          {t('tasks.notYours')}
        </span>
      </Tooltip>
    );
  }
  return (
    <Button size="small" loading={claim.isPending} disabled={claim.isSuccess} onClick={() => claim.mutate(row)}>
      {t('tasks.claim')}
    </Button>
  );
}
