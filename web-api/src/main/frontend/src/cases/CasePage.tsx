import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';
import { caseQuery } from '../api/queries.ts';
import { CASE_TABS, type CaseTab, type CaseView } from '../app/search.ts';
import { PageError } from '../app/Problems.tsx';
import { DiagramPanel } from '../diagram/DiagramPanel.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PrintHead } from '../ui/PrintHead.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import { WhySource } from '../ui/WhySource.tsx';
import { useTitle } from '../ui/useTitle.ts';
import { CaseHead } from './CaseHead.tsx';
import { EngineWait } from './EngineWait.tsx';
import { StepDrawer } from './StepDrawer.tsx';
import { Overview } from './tabs/Overview.tsx';
import './case.css';

const tabs: Record<Exclude<CaseTab, 'overview'>, React.LazyExoticComponent<React.ComponentType<{ id: string }>>> = {
  rights: lazy(() => import('./tabs/Rights.tsx')),
  valuation: lazy(() => import('./tabs/Valuations.tsx')),
  documents: lazy(() => import('./tabs/Documents.tsx')),
  decisions: lazy(() => import('./tabs/Decisions.tsx')),
  duty: lazy(() => import('./tabs/Duty.tsx')),
  times: lazy(() => import('./tabs/Times.tsx')),
  money: lazy(() => import('./tabs/Money.tsx')),
  history: lazy(() => import('./tabs/History.tsx')),
};

export function CasePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/cases/$id' });
  const { tab = 'overview', step, record } = useSearch({ from: '/cases/$id' });
  const navigate = useNavigate();
  const page = useQuery(caseQuery(id));
  useTitle(page.data ? `${page.data.number} ${page.data.enterprise.name}` : t('cases.title'));
  useLive({ applicationId: id });
  const open = useCallback((to: CaseView) => void navigate({ to: '/cases/$id', params: { id }, search: to, replace: true }), [navigate, id]);
  if (page.error) return <PageError error={page.error} reset={() => void page.refetch()} />;
  if (!page.data) return <Loading />;
  const Tab = tab === 'overview' ? null : tabs[tab];
  return (
    <WhySource applicationId={id}>
      <PrintHead
        title={t(tab === 'valuation' ? 'cases.valuation.report' : `cases.tabs.${tab}`)}
        number={page.data.number}
        borrower={page.data.enterprise.name}
      />
      <CaseHead page={page.data} />
      <EngineWait page={page.data} />
      <div className="case-body">
        <div className="case-main">
          <TabBar
            label={t('cases.tabs.label')}
            value={tab}
            panel="case-panel"
            tabs={CASE_TABS.map((key) => ({ key, label: t(`cases.tabs.${key}`) }))}
            onChange={(key) => open({ tab: key as CaseTab, step, record })}
          />
          <div id="case-panel" role="tabpanel" aria-label={t(`cases.tabs.${tab}`)} className="case-panel" tabIndex={-1}>
            <Suspense fallback={<Loading />}>{Tab ? <Tab id={id} /> : <Overview page={page.data} />}</Suspense>
          </div>
        </div>
        <DiagramPanel id={id} onStep={(elementId, instance) => open({ tab, step: elementId, record: instance === id ? undefined : instance })} />
      </div>
      {step && <StepDrawer id={id} step={step} record={record ?? id} onClose={() => open({ tab })} />}
    </WhySource>
  );
}
