import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterpriseQuery, enterprisesQuery } from '../api/queries.ts';
import { forget } from '../api/kept.ts';
import type { Enterprise } from '../api/types.ts';
import { useKept } from '../api/useKept.ts';
import { checkCreditCode, normaliseCreditCode } from '../format/numbers.ts';
import { Card, Fact, Facts } from '../ui/Card.tsx';
import { EnterpriseFactsView } from '../ui/EnterpriseView.tsx';
import { Amount } from '../ui/Figures.tsx';
import { Mark } from '../ui/Marks.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import type { SectionProps } from './ApplicationForm.tsx';
import { NEW_ENTERPRISE, RegisterEnterprise } from './RegisterEnterprise.tsx';

const ProfileDialog = lazy(() => import('./ProfileDialog.tsx'));
const SEARCH = 'enterprise:search';

/** The borrower is chosen, or somebody begins anew. */
export function forgetEnterprise(): void {
  forget(SEARCH);
  forget(NEW_ENTERPRISE);
}

export function EnterpriseSection({ typed, change, touch, problemAt }: SectionProps) {
  const { t } = useTranslation();
  const problem = problemAt('enterpriseId');
  const chosen = useQuery({ ...enterpriseQuery(typed.enterpriseId ?? ''), enabled: Boolean(typed.enterpriseId) });
  return (
    <Card
      title={`1 ${t('intake.enterprise.title')}`}
      extra={
        typed.enterpriseId && (
          <Button size="small" id="enterprise-other" onClick={() => change({ enterpriseId: undefined })}>
            {t('intake.enterprise.other')}
          </Button>
        )
      }
    >
      {typed.enterpriseId ? (
        <>
          {chosen.data && <Chosen enterprise={chosen.data} />}
          {problem && (
            <p className="field-error gap-top" role="alert">
              {problem}
            </p>
          )}
        </>
      ) : (
        <Search
          onChoose={(enterprise) => {
            forgetEnterprise();
            change({ enterpriseId: enterprise.id });
          }}
          problem={problem}
          onBlur={() => touch('enterpriseId')}
        />
      )}
    </Card>
  );
}

function Chosen({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Facts>
        <Fact name={t('cases.overview.name')}>
          <strong>{enterprise.name}</strong>
        </Fact>
        <Fact name={t('cases.overview.creditCode')}>
          <span className="mono">{enterprise.socialCreditCode}</span>{' '}
          {!enterprise.checkDigitValid && <Mark tone="amber">{t('cases.overview.checkDigit')}</Mark>}
        </Fact>
        <Fact name={t('cases.overview.exposure')}>
          <Amount value={enterprise.liveExposure} wan />
        </Fact>
        {enterprise.relatedParty && (
          <Fact name={t('cases.overview.related')}>
            <Mark tone="seal">{t('shell.yes')}</Mark>
          </Fact>
        )}
        <EnterpriseFactsView enterprise={enterprise} />
      </Facts>
      <Button size="small" className="gap-top" onClick={() => setEditing(true)}>
        {t(enterprise.profile ? 'intake.profile.change' : 'intake.profile.add')}
      </Button>
      {editing && (
        <Suspense>
          <ProfileDialog id={enterprise.id} onDone={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}

function Search({
  onChoose,
  problem: missing,
  onBlur,
}: {
  onChoose: (enterprise: Enterprise) => void;
  problem: string | undefined;
  onBlur: () => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useKept(SEARCH, '');
  const asked = useDebounced(query.trim(), 250);
  const found = useQuery(enterprisesQuery(asked));
  const looksLikeCode = /^[0-9A-Za-z\s-]{6,}$/.test(query);
  const check = looksLikeCode ? checkCreditCode(query) : undefined;
  const nothing = found.data?.items.length === 0 && asked === query.trim();
  // who registers a borrower is about to choose one
  const problem = nothing ? undefined : missing;
  return (
    <>
      <Form.Item
        label={t('intake.enterprise.search')}
        layout="vertical"
        validateStatus={problem ? 'error' : check === 'CHECK_DIGIT' ? 'warning' : ''}
        help={problem ?? (check && check !== 'OK' ? t(`intake.enterprise.code.${check}`, { count: normaliseCreditCode(query).length }) : undefined)}
        htmlFor="enterprise-search"
      >
        <Input
          id="enterprise-search"
          autoFocus
          value={query}
          maxLength={120}
          placeholder={t('intake.enterprise.placeholder')}
          onChange={(event) => setQuery(event.target.value)}
          onBlur={onBlur}
        />
      </Form.Item>
      {found.data && found.data.items.length > 0 && (
        <ul className="plain results">
          {found.data.items.map((enterprise) => (
            <li key={enterprise.id}>
              <button type="button" onClick={() => onChoose(enterprise)}>
                <strong>{enterprise.name}</strong> <span className="mono quiet">{enterprise.socialCreditCode}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {nothing && <RegisterEnterprise start={query} onDone={onChoose} />}
    </>
  );
}
