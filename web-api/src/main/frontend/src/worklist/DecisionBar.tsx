import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { claimTask, releaseTask } from '../api/commands.ts';
import { listsChanged, tasksChanged } from '../api/lists.ts';
import { countsQuery, taskQuery } from '../api/queries.ts';
import type { TaskPage } from '../api/types.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { forgetDraft, type DraftState } from './useDraft.ts';
import { ask, tell } from '../ui/tell.ts';

interface Props {
  task: TaskPage;
  mine: boolean;
  outcome: string | undefined;
  draft: DraftState;
  busy: boolean;
  stale: boolean;
  onSubmit: () => void;
}

/** Always in sight: what will happen, and the button that makes it happen. */
export function DecisionBar(props: Props) {
  return (
    <div className="decision-bar">
      {props.task.state === 'OPEN' ? <Claim task={props.task} /> : props.mine ? <Decide {...props} /> : <Theirs task={props.task} />}
    </div>
  );
}

function Decide({ task, outcome, draft, busy, stale, onSubmit }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useSayProblem();
  const release = useCommand({
    mutationFn: releaseTask,
    onSuccess: () => {
      forgetDraft(task.id);
      tell('done', t('tasks.released'));
      tasksChanged(client);
      void navigate({ to: '/tasks' });
    },
    onError: (error) => tell('wrong', say(error)),
  });
  async function askAndRelease() {
    const sure = await ask({
      title: t('tasks.releaseTitle'),
      content: t('tasks.releaseLead'),
      okText: t('tasks.release'),
      cancelText: t('shell.cancel'),
    });
    if (sure) release.mutate(task);
  }
  const grim = ['REFUSE', 'REJECT', 'OPPOSE', 'ABANDON', 'REJECTED', 'CANNOT_SUPPLY'].includes(outcome ?? '');
  return (
    <>
      <div className="decision-next" aria-live="polite">
        {!task.decide.allowed ? (
          <span className="field-error">{task.decide.reasons.map((reason) => reason.message).join(' ')}</span>
        ) : (
          <>
            <span className="quiet">{t('forms.nextLabel')}</span> {outcome ? t(`forms.next.${task.formKey}.${outcome}`) : t('forms.nextOpen')}
          </>
        )}
        <span className="draft-state quiet">{t(`forms.draft.${draft}`)}</span>
      </div>
      <Button disabled={busy} loading={release.isPending} onClick={() => void askAndRelease()}>
        {t('tasks.release')}
      </Button>
      <Button type="primary" danger={grim} size="large" loading={busy} disabled={!task.decide.allowed || stale} onClick={onSubmit}>
        {outcome && outcome !== 'COMPLETED' ? t('forms.submitAs', { decision: t(`terms.decision.${outcome}`) }) : t('forms.submit')}
      </Button>
    </>
  );
}

function Claim({ task }: { task: TaskPage }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const claim = useCommand({
    mutationFn: claimTask,
    onSuccess: (claimed) => {
      client.setQueryData(taskQuery(task.id).queryKey, claimed);
      void client.invalidateQueries(countsQuery);
      listsChanged();
    },
    onError: () => tasksChanged(client),
  });
  const reasons = task.claim.reasons.map((reason) => reason.message).join(' ');
  return (
    <>
      <div className="decision-next">
        {claim.error ? (
          <span className="field-error" role="alert">
            {say(claim.error)}
          </span>
        ) : task.claim.allowed ? (
          t('forms.claimFirst')
        ) : (
          <span className="field-error">{reasons}</span>
        )}
      </div>
      <Button type="primary" size="large" loading={claim.isPending} disabled={!task.claim.allowed} onClick={() => claim.mutate(task)}>
        {t('tasks.claim')}
      </Button>
    </>
  );
}

function Theirs({ task }: { task: TaskPage }) {
  const { t } = useTranslation();
  return <div className="decision-next">{t('forms.theirs', { name: task.claimedBy?.name ?? '—' })}</div>;
}
