import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Channel, FormKey } from '../api/types.ts';
import { TASK_AGEINGS, type Deadline, type TaskFilter } from '../app/search.ts';
import { One, Several } from '../ui/Choice.tsx';
import { SearchField } from '../ui/SearchField.tsx';

export const FORM_KEYS: FormKey[] = [
  'supply-information',
  'score-right',
  'make-offer',
  'record-reply',
  'enter-report',
  'confirm-value',
  'investigate',
  'co-investigate',
  'review-credit',
  'approve',
  'sign-contracts',
  'supply-statement',
  'correct-filing',
  'ask-registrar',
  'settle-cancellation',
  'confirm-conditions',
];

export function TaskFilters({ filter, onChange }: { filter: TaskFilter; onChange: (filter: TaskFilter) => void }) {
  const { t } = useTranslation();
  const set = (change: Partial<TaskFilter>) => onChange({ ...filter, ...change });
  return (
    <div className="filters" role="search">
      <SearchField value={filter.query ?? ''} label={t('tasks.filter.query')} onChange={(query) => set({ query: query || undefined })} />
      <Several<FormKey>
        label={t('tasks.filter.formKey')}
        value={filter.formKey}
        options={FORM_KEYS.map((value) => ({ value, label: t(`terms.step.${value}`) }))}
        onChange={(formKey) => set({ formKey })}
      />
      <One<Channel>
        label={t('tasks.filter.channel')}
        value={filter.channel}
        options={(['GREEN', 'ORDINARY'] as const).map((value) => ({ value, label: t(`terms.channel.${value}`) }))}
        onChange={(channel) => set({ channel })}
      />
      {filter.scope !== 'done' && (
        <One<Deadline>
          label={t('tasks.filter.ageing')}
          value={filter.ageing}
          options={TASK_AGEINGS.map((value) => ({ value, label: t(`terms.deadline.${value}`) }))}
          onChange={(ageing) => set({ ageing })}
        />
      )}
      {(filter.query ?? filter.formKey ?? filter.channel ?? filter.ageing) && (
        <Button type="text" onClick={() => onChange({ scope: filter.scope, sort: filter.sort })}>
          {t('shell.list.reset')}
        </Button>
      )}
    </div>
  );
}
