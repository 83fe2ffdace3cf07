import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../api/types.ts';
import { Amount } from '../ui/Figures.tsx';
import { ChannelMark, DueMark, StateMark } from '../ui/Marks.tsx';
import { useLength } from '../ui/useLength.ts';

/** Always in sight: which case, who asks for how much, where it stands, with whom and until when. */
export function CaseHead({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const length = useLength();
  const waitsFor = page.waitsFor?.name ?? (page.waitsForRole ? t(`terms.role.${page.waitsForRole}`, page.waitsForRole) : undefined);
  return (
    <div className="case-head">
      <div className="case-title">
        <span className="mono quiet">{page.number}</span>
        <h1 title={page.enterprise.name}>{page.enterprise.name}</h1>
      </div>
      <dl className="case-key">
        <div>
          <dt>{t('cases.head.amount')}</dt>
          <dd className="big">
            <Amount value={page.amount} wan />
          </dd>
        </div>
        <div>
          <dt>{t('cases.head.state')}</dt>
          <dd>
            <StateMark state={page.state} terms="applicationState" /> <ChannelMark channel={page.channel} />
          </dd>
        </div>
        {waitsFor && (
          <div>
            <dt>{t('cases.head.waits')}</dt>
            <dd>
              {page.step && `${t(`terms.step.${page.step}`, page.step)} · `}
              {waitsFor}
              {page.waitsSince && <span className="quiet"> {t('cases.since', { length: length(page.waitsSince) })}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('cases.head.due')}</dt>
          <dd>
            <DueMark {...page} />
          </dd>
        </div>
      </dl>
      {page.state === 'DRAFT' && page.may.edit.allowed && (
        <Link to="/applications/new" search={{ id: page.id }} className="head-action">
          {t('cases.head.goOn')}
        </Link>
      )}
      {page.myTask && (
        <Link to="/tasks/$id" params={{ id: page.myTask.id }} className="head-action">
          {t('cases.head.myTask', { step: t(`terms.step.${page.myTask.formKey}`) })}
        </Link>
      )}
    </div>
  );
}
