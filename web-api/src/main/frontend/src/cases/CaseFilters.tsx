import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productsQuery, staffQuery } from '../api/queries.ts';
import type { ApplicationState, Channel } from '../api/types.ts';
import { CASE_AGEINGS, type CaseFilter, type Deadline } from '../app/search.ts';
import { One, Several } from '../ui/Choice.tsx';
import { SearchField } from '../ui/SearchField.tsx';

const STATES: ApplicationState[] = [
  'DRAFT',
  'SUBMITTED',
  'CHECKING',
  'INFORMATION_NEEDED',
  'VALUATION',
  'DUE_DILIGENCE',
  'CREDIT_REVIEW',
  'APPROVAL',
  'CONTRACTING',
  'REGISTRATION',
  'CONDITIONS',
  'DISBURSING',
  'ACTIVE',
  'REFUSED',
  'WITHDRAWN',
];

/** Those at which a case waits for a person, in the order in which it comes to them. */
export const STEPS = [
  'supply-information',
  'score-right',
  'score-again',
  'score-third',
  'make-offer',
  'record-reply',
  'enter-report',
  'confirm-value',
  'investigate',
  'co-investigate',
  'review-credit',
  'approve-branch',
  'approve-head-office',
  'sign-contracts',
  'supply-statement',
  'correct-filing',
  'ask-registrar',
  'settle-cancellation',
  'confirm-conditions',
];

const ROLES = [
  'customer-manager',
  'investigator',
  'appraiser',
  'credit-reviewer',
  'branch-approver',
  'head-office-approver',
  'registrar-clerk',
  'disbursement-clerk',
];

/** Whether anything but the reader's own cases is asked for. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  Boolean(filter.query ?? filter.state ?? filter.ageing ?? filter.waits) || seldom(filter) > 0;

/** How many of the filters are set that stand in the second row. */
const seldom = ({ step, manager, product, channel }: CaseFilter) => [step, manager, product, channel].filter((one) => one !== undefined).length;

interface Props {
  filter: CaseFilter;
  onChange: (filter: CaseFilter) => void;
}

export function CaseFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<CaseFilter>) => onChange({ ...filter, ...change });
  const count = seldom(filter);
  const more = asked || count > 0;
  return (
    <div className="filters" role="search">
      <SearchField value={filter.query ?? ''} label={t('cases.filter.query')} onChange={(query) => set({ query: query || undefined })} />
      <Several
        label={t('cases.filter.state')}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`terms.applicationState.${value}`) }))}
        onChange={(state) => set({ state })}
      />
      <One<Deadline>
        label={t('cases.filter.ageing')}
        value={filter.ageing}
        options={CASE_AGEINGS.map((value) => ({ value, label: t(`terms.deadline.${value}`) }))}
        onChange={(ageing) => set({ ageing })}
      />
      <One
        label={t('cases.filter.waits')}
        value={filter.waits}
        options={[{ value: 'me', label: t('cases.filter.waitsForMe') }, ...ROLES.map((value) => ({ value, label: t(`terms.role.${value}`) }))]}
        onChange={(waits) => set({ waits })}
      />
      <Checkbox checked={filter.mine ?? false} onChange={(event) => set({ mine: event.target.checked || undefined })}>
        {t('cases.filter.mine')}
      </Checkbox>
      <Button type="text" aria-expanded={more} disabled={count > 0} onClick={() => setAsked(!asked)}>
        {t(more ? 'cases.filter.fewer' : 'cases.filter.more')}
      </Button>
      {(isNarrowed(filter) || filter.mine) && (
        <Button type="text" onClick={() => onChange({ sort: filter.sort })}>
          {t('shell.list.reset')}
        </Button>
      )}
      {more && <Seldom filter={filter} set={set} />}
    </div>
  );
}

/** What is asked for less often, and not read before somebody does. */
function Seldom({ filter, set }: { filter: CaseFilter; set: (change: Partial<CaseFilter>) => void }) {
  const { t } = useTranslation();
  const { data: managers } = useQuery(staffQuery('customer-manager'));
  const { data: products } = useQuery(productsQuery);
  return (
    <div className="filters-more">
      <Several
        label={t('cases.filter.step')}
        value={filter.step}
        options={STEPS.map((value) => ({ value, label: t(`terms.step.${value}`) }))}
        onChange={(step) => set({ step })}
      />
      <One
        label={t('cases.filter.manager')}
        value={filter.manager}
        options={(managers ?? []).map(({ staff, name }) => ({ value: staff, label: name }))}
        onChange={(manager) => set({ manager })}
      />
      <Several
        label={t('cases.filter.product')}
        value={filter.product}
        options={(products ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(product) => set({ product })}
      />
      <One<Channel>
        label={t('cases.filter.channel')}
        value={filter.channel}
        options={(['GREEN', 'ORDINARY'] as const).map((value) => ({ value, label: t(`terms.channel.${value}`) }))}
        onChange={(channel) => set({ channel })}
      />
    </div>
  );
}
